-- Addresses of others that want to hear what happens here. The secret we sign with stands sealed.
create table events_endpoint (
    id text primary key,
    url text not null,
    types text[] not null,
    secret text not null,
    made_at timestamptz not null,
    made_by text not null,
    failing_since timestamptz,
    disabled_at timestamptz
);

-- A message to one endpoint, written in the transaction of the change it tells of, and brought under the same id until
-- it is taken.
create table events_delivery (
    id text primary key,
    endpoint text not null references events_endpoint on delete cascade,
    body text not null,
    made_at timestamptz not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    said text,
    done_at timestamptz
);
create index events_delivery_due on events_delivery (due_at) where done_at is null;
create index events_delivery_done on events_delivery (done_at) where done_at is not null;
create index events_delivery_endpoint on events_delivery (endpoint);
