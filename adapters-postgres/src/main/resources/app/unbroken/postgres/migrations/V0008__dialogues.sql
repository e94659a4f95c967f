-- Two slots for each person: the version that is valid and the one about to be. No foreign key: a
-- dialogue is written before the transaction that makes its person has committed.
create table dialogues (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  slot smallint not null,
  version bigint not null check (version % 2 = slot),
  name text not null,
  form integer not null,
  fields jsonb not null,
  primary key (workspace_id, user_id, slot)
) with (fillfactor = 60);

alter table dialogues enable row level security;
create policy own on dialogues to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on dialogues to unbroken_app;
