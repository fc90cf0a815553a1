-- In PostgreSQL a key is an index beside its table whatever is wished, so nothing changes here (docs/adr/0054).
select 1;
