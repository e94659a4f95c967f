-- An operator may take a bot out of service; its secrets go with its row.
grant delete on bots to unbroken_rounds;
