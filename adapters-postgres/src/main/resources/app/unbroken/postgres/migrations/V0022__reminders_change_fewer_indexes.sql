-- Each ring wrote an entry of its own into a tree of one and the same word. Ranges of pages are
-- enough to find the few rows that hold older rules, and cost a ring nothing.
drop index reminders_by_rules;
create index reminders_by_rules on reminders using brin (rules) with (autosummarize = on);
