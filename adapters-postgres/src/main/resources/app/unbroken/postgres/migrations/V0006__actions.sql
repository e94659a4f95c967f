-- What can be undone: a ring of 20 slots for each person, so that it never has to be tidied up.
create table actions (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  slot smallint not null,
  number bigint not null check (number % 20 = slot),
  action_id uuid not null,
  kind text not null,
  subject text not null,
  at timestamptz not null,
  operation text not null,
  undone boolean not null,
  changes jsonb not null,
  primary key (workspace_id, user_id, slot)
) with (fillfactor = 60);

alter table actions enable row level security;
create policy own on actions to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on actions to unbroken_app;
