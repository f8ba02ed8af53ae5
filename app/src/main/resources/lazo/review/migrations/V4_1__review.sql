-- People about whom something new is known; one row for each request that brought it. Their ties are reviewed again.
create table review_news (
    id bigint generated always as identity primary key,
    people bigint[] not null
);

-- How each tie stands: what lists are filtered and sorted by, and the whole of what was found as one line of JSON.
create table review_tie (
    tie bigint primary key,
    external_id text not null,
    name text not null,
    plan text,
    role text,
    country text,
    since timestamptz not null,
    gone_at timestamptz,
    gone_kind text,
    advice text not null,
    urgency double precision not null,
    unhappy boolean not null,
    team_strain text not null,
    hostility text not null,
    never_our_service text not null,
    harm_to_others text not null,
    costs_more text not null,
    our_share double precision,
    csat double precision,
    margin double precision,
    cost double precision,
    churn90 double precision,
    lifetime_value double precision,
    as_of timestamptz not null,
    email_index uuid,
    phone_index uuid,
    line jsonb not null
);
create index review_tie_email on review_tie (email_index) where email_index is not null;
create index review_tie_phone on review_tie (phone_index) where phone_index is not null;
create index review_tie_urgency on review_tie (urgency desc, tie) where urgency > 0;
create index review_tie_name on review_tie (lower(name), tie);
create index review_tie_since on review_tie (since desc, tie);
create index review_tie_margin on review_tie (margin desc nulls last, tie);
create index review_tie_cost on review_tie (cost desc nulls last, tie);
create index review_tie_churn on review_tie (churn90 desc nulls last, tie);
create index review_tie_advice on review_tie (advice, urgency desc, tie);

-- Each time a sign, the advice or the presence of a tie changed, and the events that made the difference.
create table review_change (
    id bigint generated always as identity primary key,
    tie bigint not null,
    changed_at timestamptz not null,
    what text not null,
    was text not null,
    became text not null,
    because text[] not null
);
create index review_change_tie on review_change (tie, id desc);

-- Ties that could not be reviewed, and why; the others go on.
create table review_failure (
    tie bigint primary key,
    failed_at timestamptz not null,
    error text not null
);

-- What people here wrote about a tie.
create table review_note (
    id bigint generated always as identity primary key,
    tie bigint not null,
    written_at timestamptz not null,
    author text not null,
    text text not null
);
create index review_note_tie on review_note (tie, id desc);

-- Parts of names are found by their groups of three letters, where this PostgreSQL knows them; else by looking at all.
do $$
begin
    create extension if not exists pg_trgm;
    create index review_tie_part_of_name on review_tie using gin (lower(name) gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'pg_trgm is not there: searching for parts of names will be slow';
end
$$;
-- What the company says of itself; every version is kept.
create table review_company (
    version bigint generated always as identity primary key,
    saved_at timestamptz not null,
    saved_by text not null,
    facts text not null
);
