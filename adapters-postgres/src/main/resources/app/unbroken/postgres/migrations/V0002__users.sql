-- One row for each person: the lock of everything that is theirs. The body is the truth; what stands
-- beside it is there to be searched. No index on what changes often, so that updates stay in place.
create table users (
  workspace_id text collate "C" not null references workspaces (id),
  user_id uuid not null,
  body jsonb not null,
  erase_at timestamptz,
  dialogue_version bigint not null default 0,
  dialogue_open boolean not null default false,
  primary key (workspace_id, user_id)
) with (fillfactor = 70);

alter table users enable row level security;
create policy own on users to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on users to unbroken_app;
