-- A private address under which a person's calendar app finds the check-ins: one for each person and workspace, kept as the
-- hash of its token. A row says that there is one, and neither when it was made nor whether anybody ever asked for it.
create table footbridge.calendar_feeds (
  workspace_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  primary key (workspace_id, person_id),
  -- Whoever loses their seat loses the address with it.
  foreign key (workspace_id, person_id) references footbridge.seats (workspace_id, person_id) on delete cascade
);

-- Whose address this is, for whoever holds its token: calendar apps do not sign in.
create function footbridge.calendar_feed_of_token() returns table (workspace_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select f.workspace_id, f.person_id from footbridge.calendar_feeds f
        where f.token_hash = footbridge.token_hash() $$;
grant create on schema footbridge to footbridge_keeper;
alter function footbridge.calendar_feed_of_token() owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.calendar_feed_of_token() to footbridge_member, footbridge_keeper;

alter table footbridge.calendar_feeds enable row level security;
alter table footbridge.calendar_feeds force row level security;

-- One's own, whoever else sits in the same room, and only while one sits there.
create policy calendar_feeds_select on footbridge.calendar_feeds for select to footbridge_member
  using (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy calendar_feeds_insert on footbridge.calendar_feeds for insert to footbridge_member
  with check (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy calendar_feeds_update on footbridge.calendar_feeds for update to footbridge_member
  using (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null)
  with check (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy calendar_feeds_delete on footbridge.calendar_feeds for delete to footbridge_member
  using (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy calendar_feeds_keeper on footbridge.calendar_feeds for select to footbridge_keeper using (true);

grant select, insert, update (token_hash), delete on footbridge.calendar_feeds to footbridge_member;
grant select (workspace_id, person_id, token_hash) on footbridge.calendar_feeds to footbridge_keeper;
