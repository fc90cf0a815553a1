-- What is kept in great number lies once, in the order in which it is looked for (docs/adr/0054).
-- casework/requests: who was told, by request.
alter table request_notices drop constraint request_notices_pkey;
alter table request_notices add primary key (request, id);
drop index request_notices_by_request;

-- casework/people: the digest of a word tells the agency already.
alter table people_words drop constraint people_words_pkey;
alter table people_words drop column agency;
alter table people_words add primary key (person, word);
drop index people_words_by_person;
create index people_words_by_word on people_words (word);
