-- Append-only: the application may neither change nor remove a line.
create table audit (
  workspace_id text collate "C" not null,
  number bigint generated always as identity,
  -- null for what concerns nobody in particular, such as a setting
  user_id uuid,
  at timestamptz not null,
  actor text not null,
  act text not null,
  subject text not null,
  reason text not null,
  operation text not null,
  primary key (workspace_id, number)
);

create index audit_of_user on audit (workspace_id, user_id, number) where user_id is not null;

alter table audit enable row level security;
create policy own on audit to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert on audit to unbroken_app;
