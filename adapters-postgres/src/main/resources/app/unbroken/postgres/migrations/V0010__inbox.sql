-- What was taken in, so that a redelivery has no effect. Raw bytes: jsonb and text refuse NUL.
create table inbox (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  bot text collate "C" not null,
  update_id text collate "C" not null,
  received_at timestamptz not null default now(),
  raw bytea not null,
  primary key (workspace_id, user_id, bot, update_id)
);

-- For pruning alone: ascending, so that every insert is at its right end.
create index inbox_by_age on inbox (received_at);

alter table inbox enable row level security;
create policy own on inbox to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on inbox to unbroken_rounds using (true);

grant select, insert, delete on inbox to unbroken_app;
grant select, delete on inbox to unbroken_rounds;
