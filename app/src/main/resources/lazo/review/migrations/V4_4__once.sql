-- A form that is sent twice counts once: the key is a hash of a word of that form and of what was typed into it.
alter table review_note add column key uuid unique;
alter table review_view add column key uuid unique;
