-- Letters on their way. A letter is open until finished_at is set; the indexes hold open letters
-- only, and name no column that a claim changes, so that a claim stays in place.
create table outbox (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  -- ascending in each chat: given out while the lock of the person is held
  letter_id bigint generated always as identity,
  messenger text not null,
  bot text collate "C" not null,
  chat text collate "C" not null,
  kind text not null,
  priority smallint not null,
  body bytea not null,
  file bytea,
  operation text not null,
  -- at most one letter of a person under this name, for what is posted by rounds
  dedupe_key text,
  state text not null default 'ready',
  posted_at timestamptz not null default now(),
  not_before timestamptz not null default now(),
  expires_at timestamptz not null,
  attempts smallint not null default 0,
  doubts smallint not null default 0,
  begun boolean not null default false,
  lease uuid,
  leased_until timestamptz,
  message_id text,
  last_error text,
  finished_at timestamptz,
  primary key (workspace_id, user_id, letter_id)
) with (fillfactor = 70);

create index outbox_to_claim on outbox (bot, priority, not_before, letter_id)
  where finished_at is null;
create index outbox_of_chat on outbox (bot, chat, letter_id) where finished_at is null;
create unique index outbox_once on outbox (workspace_id, user_id, dedupe_key)
  where dedupe_key is not null;
create index outbox_by_age on outbox (finished_at) where finished_at is not null;

alter table outbox enable row level security;
create policy own on outbox to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on outbox to unbroken_rounds using (true);

grant select, insert, update, delete on outbox to unbroken_app;
grant select, insert, update, delete on outbox to unbroken_rounds;

-- A courier hears first that somebody blocked the bot, or that a chat has another id.
create policy rounds on identities to unbroken_rounds using (true);
grant select, update (chat, silent_since) on identities to unbroken_rounds;
