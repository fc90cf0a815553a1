-- audit: the key of what is made of many records of one kind and can be made again, wrapped under the node's. Whoever erases
-- one of them destroys it in the same act; the row stays, so that the two wait for each other.
create table kept_together (
    kind    text primary key,
    wrapped bytea
);
insert into kept_together (kind, wrapped) values ('per', null);
