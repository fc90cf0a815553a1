-- casework/people: whose key is destroyed leaves every list with it, whoever destroys the key (docs/adr/0081). What stays
-- is that there was a record, and nothing of whom.
alter table people add column erased_at bigint;
create trigger people_erased after update of wrapped on record_keys
    when new.wrapped is null and substr(new.record, 1, 4) = 'per_'
begin
    delete from people_words where person = new.record;
    delete from people_shut where person = new.record;
    delete from person_pair_answers
        where pair in (select id from person_pairs where one = new.record or other = new.record);
    delete from person_pairs where one = new.record or other = new.record;
    update people set erased_at = new.destroyed_at, changed_at = new.destroyed_at where id = new.record;
end;
-- And whose was destroyed before.
update record_keys set wrapped = null where wrapped is null and substr(record, 1, 4) = 'per_';
