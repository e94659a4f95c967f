-- Messenger accounts. Every instance reads the pause before it sends, so that one row stops them all.
create table bots (
  workspace_id text collate "C" not null references workspaces (id),
  bot text collate "C" not null unique check (bot ~ '^[a-z0-9-]{1,40}$'),
  messenger text not null,
  paused_until timestamptz,
  paused_why text not null default '',
  refused boolean not null default false,
  primary key (workspace_id, bot)
);

-- One sealed value for each name; the seal is bound to workspace, bot and name.
create table bot_secrets (
  workspace_id text collate "C" not null,
  bot text collate "C" not null,
  name text not null,
  sealed bytea not null,
  primary key (workspace_id, bot, name),
  foreign key (workspace_id, bot) references bots on delete cascade
);

alter table bots enable row level security;
create policy own on bots to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on bots to unbroken_rounds using (true);
alter table bot_secrets enable row level security;
create policy rounds on bot_secrets to unbroken_rounds using (true);

grant select on bots to unbroken_app;
grant select, insert, update on bots to unbroken_rounds;
grant select, insert, update, delete on bot_secrets to unbroken_rounds;
grant insert on workspaces to unbroken_rounds;
create policy rounds_may_found on workspaces for insert to unbroken_rounds with check (true);
