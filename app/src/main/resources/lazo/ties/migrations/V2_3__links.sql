-- Every pair of ids that was ever linked is kept, with the last time it was said; of those that leave one id the latest
-- holds. So a link that is taken back leaves the one before it in force.
alter table ties_link add column holds boolean not null default true;
alter table ties_link alter column holds drop default;
alter table ties_link drop constraint ties_link_pkey;
alter table ties_link add primary key (from_id, to_id);
