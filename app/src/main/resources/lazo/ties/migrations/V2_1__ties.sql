-- Everybody an event has ever named, by the id the company uses. A person's tie is the person who stands for it:
-- themselves, or whom they turned out to be, or the account they belong to.
create sequence ties_person_number cache 100;
create table ties_person (
    id bigint primary key,
    external_id text not null unique,
    tie bigint not null
);
create index ties_person_tie on ties_person (tie);

-- That one id is, or belongs to, another; of several links that leave an id the latest holds.
create table ties_link (
    from_id text primary key,
    to_id text not null,
    said_at timestamptz not null
);
create index ties_link_to on ties_link (to_id);
