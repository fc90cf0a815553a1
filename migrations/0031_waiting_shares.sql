-- casework/sharing: what came to an organisation and nobody there has said that they have, for the board of a front door.
create index share_recipients_waiting on share_recipients (party, sent_at)
    where reached in ('sent', 'delivered', 'opened');
