-- Lists of a million ties: each usual filter walks an index in the order of urgency, and an id is found by itself. What
-- a row holds is long, so what is counted stands in the index, too.
drop index review_tie_urgency;
create index review_tie_urgency on review_tie (urgency desc, tie) include (gone_at);
drop index review_tie_advice;
create index review_tie_advice on review_tie (advice, urgency desc, tie) include (gone_at);
create index review_tie_gone on review_tie (urgency desc, tie) where gone_at is not null;
create index review_tie_external_id on review_tie (external_id);
create index review_tie_team_strain on review_tie (urgency desc, tie) include (gone_at)
    where team_strain in ('watch', 'alarm');
create index review_tie_hostility on review_tie (urgency desc, tie) include (gone_at)
    where hostility in ('watch', 'alarm');
create index review_tie_never_our_service on review_tie (urgency desc, tie) include (gone_at)
    where never_our_service in ('watch', 'alarm');
create index review_tie_harm_to_others on review_tie (urgency desc, tie) include (gone_at)
    where harm_to_others in ('watch', 'alarm');
create index review_tie_costs_more on review_tie (urgency desc, tie) include (gone_at)
    where costs_more in ('watch', 'alarm');
