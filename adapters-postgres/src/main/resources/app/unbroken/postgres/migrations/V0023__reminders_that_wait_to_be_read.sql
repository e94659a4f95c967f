-- Since when a row waits for an instance that can read it: it is late from then on, and not from
-- when somebody tries again.
alter table reminders add column waits_since timestamptz;
