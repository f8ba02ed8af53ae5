-- What somebody looks for again and again on the page of customers. What they look for may name a person, so it is sealed.
create table review_view (
    id bigint generated always as identity primary key,
    owner bigint not null,
    name text not null,
    wanted text not null,
    shared boolean not null,
    made_at timestamptz not null
);
create index review_view_owner on review_view (owner);
create index review_view_shared on review_view (shared) where shared;
