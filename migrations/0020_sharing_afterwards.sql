-- casework/sharing: why something was taken back, and by when what was put right is to be read again.
alter table share_recipients add column read_again_by bigint;
alter table share_recipients add column taken_back_at bigint;
alter table share_recipients add column taken_back text;
