-- Another mark with every change of a person's book, so that whatever shows the book can say which one.
-- No default: one that is drawn for each row would write the whole table anew under a lock.
alter table users add column book uuid;
