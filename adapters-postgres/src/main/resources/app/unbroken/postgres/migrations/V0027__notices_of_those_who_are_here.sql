-- Whoever has a habit already hears of their weeks, too, and in the evening where that was wished:
-- by rules of no version, so that the first round after this finds out when.
insert into notices (workspace_id, user_id, notice, next_day, next_fire_at, rules)
select u.workspace_id, u.user_id, wanted.notice, current_date + 1, now() + interval '1 year', ''
from users u
cross join lateral (
  values
    ('week', coalesce((u.body -> 'attention' ->> 'summaries')::boolean, true)),
    ('danger', coalesce((u.body -> 'attention' ->> 'dangerWarning')::boolean, false)))
  as wanted (notice, yes)
where wanted.yes
  and exists (
    select from habits h
    where h.workspace_id = u.workspace_id and h.user_id = u.user_id and h.state <> 'deleted')
on conflict do nothing;
