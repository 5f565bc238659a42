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

-- Nor is there anything to ask that depends on it. What nobody is left at goes with the last account, in the same call.
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

create policy deletions_keeper_insert on footbridge.deletions for insert to footbridge_keeper
  with check (what = 'workspace');
create policy workspaces_keeper on footbridge.workspaces for select to footbridge_keeper using (true);
create policy workspaces_keeper_delete on footbridge.workspaces for delete to footbridge_keeper
  using (not exists (select from footbridge.seats s where s.workspace_id = id and s.person_id is not null));
grant select (at), insert (what, subject, whose, at) on footbridge.deletions to footbridge_keeper;
grant select (id), delete on footbridge.workspaces to footbridge_keeper;

-- Deletes the account of the one who asks, once they have left wherever they sat and said so in the ledger; and what nobody is
-- left at then. True when it is gone.
create or replace function footbridge.forget_me() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  places uuid[];
begin
  if exists (select from footbridge.seats s where s.person_id = footbridge.me() and not exists (
      select from footbridge.deletions d where d.what = 'side' and d.subject = s.workspace_id and d.whose = s.seat)) then
    raise exception 'somebody who sits somewhere has not left' using errcode = 'FB002';
  end if;
  select array_agg(s.workspace_id) into places from footbridge.seats s where s.person_id = footbridge.me();
  delete from footbridge.persons p where p.id = footbridge.me();
  if not found then
    return false;
  end if;
  insert into footbridge.deletions (what, subject, whose, at)
    select 'workspace', place, 'all', d.at
    from unnest(places) place join footbridge.deletions d on d.what = 'person' and d.subject = footbridge.me()
    where not exists (select from footbridge.seats s where s.workspace_id = place and s.person_id is not null);
  delete from footbridge.workspaces w where w.id = any (places)
    and not exists (select from footbridge.seats s where s.workspace_id = w.id and s.person_id is not null);
  return true;
end
$$;
