-- Kinds of letters that no instance sends for now: a switch for the night in which reminders go wrong.
create table held_kinds (
  kind text primary key,
  until timestamptz not null
);

alter table held_kinds enable row level security;
create policy rounds on held_kinds to unbroken_rounds using (true);
grant select, insert, update, delete on held_kinds to unbroken_rounds;
