-- A round forgets whoever asked for it a day ago. The index holds nobody else, and is entered twice in
-- the life of a row at most.
create index users_to_forget on users (erase_at) where erase_at is not null;
create policy rounds_find on users for select to unbroken_rounds using (true);
grant select (workspace_id, user_id, erase_at) on users to unbroken_rounds;
