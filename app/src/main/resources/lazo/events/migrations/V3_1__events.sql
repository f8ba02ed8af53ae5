-- What happened, as it was reported; never edited. The key is a hash of the sender's message id: it de-duplicates.
-- "person" is 0 where the event is about the company itself; "other" is the other party of a dealing, where there is
-- one. E-mail addresses and phone numbers of people stand sealed in the body.
create table events_event (
    message uuid primary key,
    person bigint not null,
    other bigint,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    body jsonb not null
);
create index events_event_person on events_event (person, happened_at);
create index events_event_other on events_event (other, happened_at) where other is not null;
create index events_event_received on events_event using brin (received_at);
