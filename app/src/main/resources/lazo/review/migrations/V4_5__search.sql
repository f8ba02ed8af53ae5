-- Names as they are looked for: without accents and capital letters. The next review of everything writes them anew.
alter table review_tie add column sought text not null default '';
update review_tie set sought = lower(name);
do $$
begin
    drop index if exists review_tie_part_of_name;
    create index review_tie_sought on review_tie using gin (sought gin_trgm_ops);
exception when undefined_object then
    raise notice 'pg_trgm is not there: searching for parts of names will be slow';
end $$;
