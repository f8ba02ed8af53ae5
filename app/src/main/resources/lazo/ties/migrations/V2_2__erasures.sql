-- Who was erased. Nothing of them is kept but keyed hashes of the ids by which they were called, so that what is said of
-- them later is recognised; "name" stands in their place in what belongs to others.
create table ties_erasure (
    name text primary key,
    erased_at timestamptz not null,
    erased_by text not null,
    cleaned jsonb not null,
    heard_from timestamptz
);
create table ties_erased_id (
    id_index uuid primary key,
    erasure text not null references ties_erasure
);
