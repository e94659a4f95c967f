-- Whoever posts an answer asks itself whether it may leave at once.
create policy seen on held_kinds for select to unbroken_app using (true);
grant select on held_kinds to unbroken_app;
