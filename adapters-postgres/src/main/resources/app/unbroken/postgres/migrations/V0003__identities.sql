-- From a messenger's name of a person to the person: the one table that is entered by another key.
create table identities (
  workspace_id text collate "C" not null,
  messenger text not null,
  bot text collate "C" not null,
  key text collate "C" not null,
  user_id uuid not null,
  chat text not null,
  last_inbound timestamptz not null,
  silent_since timestamptz,
  primary key (workspace_id, messenger, bot, key),
  foreign key (workspace_id, user_id) references users on delete cascade
) with (fillfactor = 70);

create index identities_of_user on identities (workspace_id, user_id);

alter table identities enable row level security;
create policy own on identities to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on identities to unbroken_app;
