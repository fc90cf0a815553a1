-- casework/people: how likely it was, when the two were found, that they are one person, in millionths, and by which weights:
-- what people said can then be held against it (docs/adr/0082). None: found before this was kept.
alter table person_pairs add column chance bigint;
alter table person_pairs add column model text not null default '';
