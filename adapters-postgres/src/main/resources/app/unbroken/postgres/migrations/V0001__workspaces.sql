-- The wall between tenants begins here: nothing is visible outside the workspace of the transaction.
grant usage on schema unbroken to unbroken_app, unbroken_rounds;
grant select on schema_history to unbroken_app, unbroken_rounds;

create table workspaces (
  id text collate "C" primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  made_at timestamptz not null default now()
);

alter table workspaces enable row level security;
create policy own on workspaces to unbroken_app
  using (id = current_setting('unbroken.workspace', true));
create policy rounds on workspaces for select to unbroken_rounds using (true);

grant select, insert on workspaces to unbroken_app;
grant select on workspaces to unbroken_rounds;
