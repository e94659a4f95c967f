-- Two people who became one. The id that is gone stays known here for good: lines of the audit and
-- letters bear it. What both were is kept for the day in which they can be parted exactly.
create table merges (
  workspace_id text collate "C" not null,
  -- who stayed
  user_id uuid not null,
  link_id uuid not null,
  absorbed uuid not null,
  at timestamptz not null,
  kept jsonb,
  primary key (workspace_id, user_id, link_id)
);

create index merges_to_thin_out on merges (at) where kept is not null;

alter table merges enable row level security;
create policy own on merges to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on merges to unbroken_rounds using (true);

grant select, insert, update, delete on merges to unbroken_app;
grant select, update (kept) on merges to unbroken_rounds;

-- Updates and missed reminders of the absorbed are found again under who stayed.
grant update (user_id) on inbox, missed_reminders to unbroken_app;
