-- Meetings. What holds of one is kept while it holds, apart from the log: ids and times, and no words. Being here is read by
-- the two who are in the same meeting; what one puts away and leaves is one's own.
create table footbridge.meetings (
  workspace_id uuid primary key references footbridge.workspaces on delete cascade,
  state jsonb not null,
  at timestamptz not null
);

create table footbridge.meeting_presence (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  meeting uuid not null,
  entered_at timestamptz not null,
  here_until timestamptz,
  place jsonb,
  primary key (workspace_id, seat)
);

create table footbridge.meeting_sides (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  declined uuid,
  left_meeting uuid,
  shows_place boolean not null,
  primary key (workspace_id, seat)
);

-- The meeting that the one who asks is in; null after they left it.
create function footbridge.my_meeting(workspace uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.meeting from footbridge.meeting_presence p
        left join footbridge.meeting_sides s on s.workspace_id = p.workspace_id and s.seat = p.seat
        where p.workspace_id = workspace and p.seat = footbridge.my_seat(workspace)
          and s.left_meeting is distinct from p.meeting $$;

-- Forgets what the two looked at in a meeting that is over: whoever has not been here for two minutes is in none. Either may
-- ask for it, and is told nothing.
create function footbridge.forget_places(workspace uuid, moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ update footbridge.meeting_presence p set place = null
        where footbridge.my_seat(workspace) is not null and p.workspace_id = workspace and p.place is not null
          and p.here_until < moment - interval '2 minutes' $$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.my_meeting(uuid) owner to footbridge_keeper;
alter function footbridge.forget_places(uuid, timestamptz) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.my_meeting(uuid), footbridge.forget_places(uuid, timestamptz)
  to footbridge_member, footbridge_keeper;

alter table footbridge.meetings enable row level security;
alter table footbridge.meetings force row level security;
alter table footbridge.meeting_presence enable row level security;
alter table footbridge.meeting_presence force row level security;
alter table footbridge.meeting_sides enable row level security;
alter table footbridge.meeting_sides force row level security;

create policy meetings_select on footbridge.meetings for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy meetings_insert on footbridge.meetings for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) is not null);
create policy meetings_update on footbridge.meetings for update to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null) with check (footbridge.my_seat(workspace_id) is not null);
create policy meetings_delete on footbridge.meetings for delete to footbridge_member using (false);

create policy meeting_presence_select on footbridge.meeting_presence for select to footbridge_member
  using (
    seat = footbridge.my_seat(workspace_id)
    or (footbridge.my_seat(workspace_id) is not null and meeting = footbridge.my_meeting(workspace_id))
  );
create policy meeting_presence_insert on footbridge.meeting_presence for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy meeting_presence_update on footbridge.meeting_presence for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy meeting_presence_delete on footbridge.meeting_presence for delete to footbridge_member using (false);

create policy meeting_sides_select on footbridge.meeting_sides for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy meeting_sides_insert on footbridge.meeting_sides for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy meeting_sides_update on footbridge.meeting_sides for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy meeting_sides_delete on footbridge.meeting_sides for delete to footbridge_member using (false);

create policy meeting_presence_keeper_select on footbridge.meeting_presence for select to footbridge_keeper using (true);
create policy meeting_presence_keeper_update on footbridge.meeting_presence for update to footbridge_keeper
  using (true) with check (place is null);
create policy meeting_sides_keeper_select on footbridge.meeting_sides for select to footbridge_keeper using (true);
grant select (workspace_id, seat, meeting, here_until, place), update (place)
  on footbridge.meeting_presence to footbridge_keeper;
grant select (workspace_id, seat, left_meeting) on footbridge.meeting_sides to footbridge_keeper;

-- A meeting ends by itself; a day later nothing says that there was one.
create policy meetings_maintenance_select on footbridge.meetings for select to footbridge_maintenance using (true);
create policy meetings_maintenance_delete on footbridge.meetings for delete to footbridge_maintenance using (true);
create policy meeting_presence_maintenance_select on footbridge.meeting_presence for select to footbridge_maintenance
  using (true);
create policy meeting_presence_maintenance_delete on footbridge.meeting_presence for delete to footbridge_maintenance
  using (true);
grant select (at), delete on footbridge.meetings to footbridge_maintenance;
grant select (entered_at), delete on footbridge.meeting_presence to footbridge_maintenance;

grant select, insert, update (state, at) on footbridge.meetings to footbridge_member;
grant select, insert, update (meeting, entered_at, here_until, place) on footbridge.meeting_presence to footbridge_member;
grant select, insert, update (declined, left_meeting, shows_place) on footbridge.meeting_sides to footbridge_member;
