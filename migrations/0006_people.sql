-- People: what one agency says of one human being. Everything personal is sealed under the record's
-- own key (record_keys); destroying it erases the person.
-- position: in the list that was enrolled at one time, so that the list keeps its order.
create table people (
    id text primary key,
    reference text not null unique,
    agency text not null,
    version bigint not null,
    registered_at bigint not null,
    registered_by text not null,
    changed_at bigint not null,
    position bigint not null,
    sealed bytea not null
);
create index people_by_agency on people (agency, registered_at);

-- Folded words of names, under a keyed digest of the agency's own: equal words are equal bytes, and
-- nothing else can be read from them without the node's key (docs/adr/0027).
create table people_words (
    agency text not null,
    word bytea not null,
    person text not null references people (id),
    primary key (agency, word, person)
);
create index people_words_by_person on people_words (person);
