-- What this node is, in a few words that are written once: whose world it holds.
create table node_facts (
    name       text primary key,
    value      text not null,
    written_at bigint not null
);
