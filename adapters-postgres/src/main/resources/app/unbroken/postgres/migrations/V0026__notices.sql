-- What people are told about all of their habits, and when next: looks back on a week or a month, a
-- word in the evening. All but told_on follows from the person.
create table notices (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  notice text collate "C" not null check (notice in ('week', 'month', 'danger')),
  -- the last of the person's days on which it was told, or came too late to be
  told_on date,
  next_day date not null,
  next_fire_at timestamptz not null,
  -- the version of the zones' rules that the instants were found with
  rules text not null,
  primary key (workspace_id, user_id, notice),
  foreign key (workspace_id, user_id) references users on delete cascade
) with (fillfactor = 80);

create index notices_due on notices (next_fire_at);
create index notices_by_rules on notices using brin (rules) with (autosummarize = on);

alter table notices enable row level security;
create policy own on notices to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on notices to unbroken_rounds using (true);

grant select, insert, update, delete on notices to unbroken_app;
grant select, insert, update, delete on notices to unbroken_rounds;
