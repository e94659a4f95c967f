-- Updates that could not be decided, with the class of the error and where it happened: never its
-- message, which might quote somebody.
create table dead_letters (
  workspace_id text collate "C" not null,
  dead_letter text collate "C" not null,
  -- null where nobody could be made out
  user_id uuid,
  bot text collate "C" not null,
  update_id text collate "C" not null,
  raw bytea not null,
  exception text not null,
  trace text not null,
  at timestamptz not null default now(),
  replayed_at timestamptz,
  primary key (workspace_id, dead_letter)
);

create unique index dead_letters_once on dead_letters (bot, update_id) where update_id <> '';
create index dead_letters_of_user on dead_letters (workspace_id, user_id)
  where user_id is not null;

alter table dead_letters enable row level security;
create policy own on dead_letters to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on dead_letters to unbroken_rounds using (true);

grant select, insert, update, delete on dead_letters to unbroken_app;
grant select, insert, delete on dead_letters to unbroken_rounds;
