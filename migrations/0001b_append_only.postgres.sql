-- The database itself refuses to change or forget what the trail says.
create function accord_append_only() returns trigger language plpgsql as $$
begin raise exception 'the trail can only be added to'; end $$;
create trigger audit_entries_no_change before update or delete or truncate on audit_entries
    for each statement execute function accord_append_only();
create trigger audit_checkpoints_no_change before update or delete or truncate on audit_checkpoints
    for each statement execute function accord_append_only();
create trigger audit_pen_no_delete before delete or truncate on audit_pen
    for each statement execute function accord_append_only();
create trigger audit_pen_only_forward before update on audit_pen
    for each row when (new.size < old.size) execute function accord_append_only();
