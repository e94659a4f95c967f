-- How many messages a messenger put on the bill: sums only, so nothing of a person is in it and none
-- of it is forgotten with one.
create table message_costs (
  workspace_id text collate "C" not null,
  day date not null,
  bot text collate "C" not null,
  category text collate "C" not null,
  billable boolean not null,
  messages bigint not null,
  primary key (workspace_id, day, bot, category, billable)
);

alter table message_costs enable row level security;
create policy own on message_costs to unbroken_app
  using (workspace_id = current_setting('unbroken.workspace', true));
create policy rounds on message_costs to unbroken_rounds using (true);

grant select on message_costs to unbroken_app;
grant select, insert, update on message_costs to unbroken_rounds;
