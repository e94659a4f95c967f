-- One row for each habit and day, by far the largest table. No foreign key: rows are written under
-- the lock of the person's row only, and the check would cost more than the insert.
create table entries (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  habit_id uuid not null,
  day date not null,
  -- in thousandths; null for a skipped day
  amount bigint check (amount >= 0),
  at timestamptz not null,
  zone text not null,
  source text not null,
  note text not null,
  primary key (workspace_id, user_id, habit_id, day)
) with (fillfactor = 90);

alter table entries enable row level security;
create policy own on entries to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on entries to unbroken_app;
