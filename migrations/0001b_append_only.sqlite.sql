-- The database itself refuses to change or forget what the trail says.
create trigger audit_entries_no_update before update on audit_entries
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_entries_no_delete before delete on audit_entries
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_checkpoints_no_update before update on audit_checkpoints
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_checkpoints_no_delete before delete on audit_checkpoints
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_pen_no_delete before delete on audit_pen
begin select raise(abort, 'the trail can only be added to'); end;
create trigger audit_pen_only_forward before update on audit_pen when new.size < old.size
begin select raise(abort, 'the trail can only be added to'); end;
