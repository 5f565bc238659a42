-- Whose account is at a seat is known to that account alone. It is gone once an account was deleted, and stays where somebody
-- left: the other is to see the same of both.

create function footbridge.my_places() returns table (workspace_id uuid, seat text, confirmed boolean)
  language sql stable rows 4 security definer set search_path = pg_catalog, pg_temp
  as $$ select s.workspace_id, s.seat, s.confirmed from footbridge.seats s where s.person_id = footbridge.me() $$;
grant create on schema footbridge to footbridge_keeper;
alter function footbridge.my_places() owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.my_places() to footbridge_member, footbridge_keeper;

revoke select on footbridge.seats from footbridge_member;
grant select (workspace_id, seat, name, confirmed) on footbridge.seats to footbridge_member;

-- Nor is there anything to ask that depends on it. What nobody is left at is deleted by maintenance, once an account is gone.
alter policy deletions_insert on footbridge.deletions
  with check (
    case what
      when 'side' then whose = footbridge.my_seat(subject)
      when 'guest' then whose = footbridge.my_place(subject) and footbridge.my_seat(subject) is null
      when 'person' then subject = footbridge.me()
    end
  );
alter policy workspaces_delete on footbridge.workspaces using (false);
revoke delete on footbridge.workspaces from footbridge_member;
drop function footbridge.last_to_leave(uuid);
