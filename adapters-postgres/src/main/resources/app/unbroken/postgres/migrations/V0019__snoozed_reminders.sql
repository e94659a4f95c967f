-- What was put off is a row at a minute that no day has; it is taken away once it has rung.
alter table reminders drop constraint reminders_minute_check,
  add constraint reminders_minute_check check (minute between 0 and 1440);
grant delete on reminders to unbroken_rounds;
