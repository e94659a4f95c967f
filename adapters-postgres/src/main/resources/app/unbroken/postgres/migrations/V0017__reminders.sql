-- When each reminder rings next. All but rung_on follows from the habit and the person: rows are
-- derived anew in the transaction that changes either, and by rounds when the rules of zones change.
create table reminders (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  habit_id uuid not null,
  -- of the wall's clock
  minute smallint not null check (minute between 0 and 1439),
  -- bit 0 is Monday
  weekdays smallint not null check (weekdays between 1 and 127),
  nag_seconds integer not null check (nag_seconds >= 0),
  nag_most smallint not null check (nag_most >= 0),
  zone text not null,
  day_end smallint not null,
  quiet_from smallint,
  quiet_until smallint,
  -- the last of the person's days for which it rang
  rung_on date,
  next_day date not null,
  next_due timestamptz not null,
  next_repeat smallint not null,
  next_fire_at timestamptz not null,
  -- the version of the zones' rules that the instants were found with
  rules text not null,
  primary key (workspace_id, user_id, habit_id, minute),
  foreign key (workspace_id, user_id) references users on delete cascade,
  check ((quiet_from is null) = (quiet_until is null))
) with (fillfactor = 80);

create index reminders_due on reminders (next_fire_at);
create index reminders_by_rules on reminders (rules);

-- What came due while nobody could send it, and was too late when somebody could again.
create table missed_reminders (
  workspace_id text collate "C" not null,
  user_id uuid not null,
  habit_id uuid not null,
  day date not null,
  minute smallint not null,
  due timestamptz not null,
  noticed_at timestamptz not null default now(),
  primary key (workspace_id, user_id, habit_id, day, minute),
  foreign key (workspace_id, user_id) references users on delete cascade
);

alter table reminders enable row level security;
create policy own on reminders to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on reminders to unbroken_rounds using (true);
alter table missed_reminders enable row level security;
create policy own on missed_reminders to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on missed_reminders to unbroken_rounds using (true);

grant select, insert, update, delete on reminders to unbroken_app;
grant select, update on reminders to unbroken_rounds;
grant select, delete on missed_reminders to unbroken_app;
grant select, insert, delete on missed_reminders to unbroken_rounds;

-- A round holds the lock of everybody it rings for, as whoever posts letters does.
create policy rounds_lock on users to unbroken_rounds using (true);
grant select (workspace_id, user_id, body), update (user_id) on users to unbroken_rounds;
