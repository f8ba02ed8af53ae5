-- Addresses at which other systems call us. The secret they sign with and the token they check the address with stand
-- sealed; the id is part of the address and cannot be guessed.
create table events_hook (
    id text primary key,
    vendor text not null,
    name text not null,
    secret text not null,
    token text not null,
    made_at timestamptz not null,
    made_by text not null
);
