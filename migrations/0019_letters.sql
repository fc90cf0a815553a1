-- platform/jobs: work of one lane waits for nobody in another.
alter table outbox add column lane text not null default '';
drop index outbox_due;
create index outbox_due on outbox (lane, due_at, id) where settled_at is null;

-- governance/letters: e-mails to a post or a desk that something waits; no word about anybody.
create table letters (
    id           text primary key,
    about        text not null,
    what         text not null,
    party        text not null,
    desk         text not null,
    sender       text not null,
    subject      text not null,
    words        text not null,
    state        text not null check (state in ('waiting', 'sent', 'came back', 'seen to')),
    code         text not null,
    why          text not null,
    written_at   bigint not null,
    sent_at      bigint,
    came_back_at bigint
);
create index letters_came_back on letters (sender, came_back_at) where state = 'came back';
create index letters_by_about on letters (about);
