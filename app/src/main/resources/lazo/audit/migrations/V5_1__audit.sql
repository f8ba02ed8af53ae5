-- What was done, in the order in which it was done. Each entry carries the hash of the one before, and a seal that only
-- the secret file of this server can make.
create table audit_entry (
    number bigint primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    previous bytea not null,
    hash bytea not null,
    seal uuid not null
);
create index audit_entry_action on audit_entry (action, number);
create index audit_entry_actor on audit_entry (actor, number);

-- The last entry there is, so that a shortened log is found out; whoever adds one holds this row.
create table audit_head (
    one boolean primary key default true check (one),
    number bigint not null,
    hash bytea not null,
    seal uuid not null
);

create function audit_stays() returns trigger language plpgsql as
$$ begin raise exception 'The audit log is only ever added to.'; end $$;
create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function audit_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry
    for each statement execute function audit_stays();
