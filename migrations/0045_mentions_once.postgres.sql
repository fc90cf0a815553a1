-- In PostgreSQL what an entry is found by lies in the order in which it is looked for already.
drop index audit_mentions_sequence;

drop index clocks_by_hub;
create index clocks_by_start on clocks (started_at);
