-- Codes that wait for the other side of a link, without the codes: a digest, and two characters that
-- find it. Here and not in Redis, because a code that comes back from the past could be used again.
create table link_codes (
  workspace_id text collate "C" not null,
  -- who asked for it
  user_id uuid not null,
  link_id uuid not null,
  locator text collate "C" not null,
  digest text not null,
  messenger text not null,
  bot text collate "C" not null,
  chat text collate "C" not null,
  made_at timestamptz not null,
  tries smallint not null,
  over boolean not null,
  -- who has shown the right code first
  second uuid,
  primary key (workspace_id, user_id, link_id),
  foreign key (workspace_id, user_id) references users on delete cascade
);

create unique index link_codes_by_id on link_codes (workspace_id, link_id);
create index link_codes_to_find on link_codes (workspace_id, locator, made_at);

-- Wrong codes: of one person, and of a whole workspace.
create table link_tries (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  number bigint generated always as identity,
  at timestamptz not null,
  primary key (workspace_id, user_id, number)
);

create index link_tries_by_age on link_tries (workspace_id, at);

alter table link_codes enable row level security;
create policy own on link_codes to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on link_codes to unbroken_rounds using (true);
alter table link_tries enable row level security;
create policy own on link_tries to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on link_tries to unbroken_rounds using (true);

grant select, insert, update, delete on link_codes, link_tries to unbroken_app;
grant select, delete on link_codes, link_tries to unbroken_rounds;
