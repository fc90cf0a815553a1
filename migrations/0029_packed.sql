-- What takes most room is kept packed (docs/formats/packed.md). Where `packed` stands the text beside it is empty; what was
-- written before stays as it is.
alter table audit_entries add column packed bytea;
alter table request_recipients add column evidence_packed bytea;
alter table request_replies add column evidence_packed bytea;
alter table share_recipients add column evidence_packed bytea;
alter table spoken_shares add column evidence_packed bytea;
alter table clocks add column working_packed bytea;
