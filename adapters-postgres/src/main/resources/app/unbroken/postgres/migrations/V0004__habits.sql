-- The body is the truth; state, position and name repeat what lists and searches need. A checkpoint
-- is a saved state of the streak's fold, and absent whenever it could be wrong.
create table habits (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  habit_id uuid not null,
  state text not null check (state in ('active', 'archived', 'deleted')),
  position integer not null,
  name text not null,
  body jsonb not null,
  checkpoint_through date,
  checkpoint_state text,
  primary key (workspace_id, user_id, habit_id),
  foreign key (workspace_id, user_id) references users on delete cascade,
  check ((checkpoint_through is null) = (checkpoint_state is null))
) with (fillfactor = 80);

alter table habits enable row level security;
create policy own on habits to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
grant select, insert, update, delete on habits to unbroken_app;
