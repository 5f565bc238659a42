-- Workspaces, seats, invitations, the log of facts, and the keys. Facts and folded state hold ids, never words.
create table footbridge.workspaces (
  id uuid primary key,
  version integer not null,
  state jsonb not null,
  opened_at timestamptz not null
);

create table footbridge.seats (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  person_id uuid not null references footbridge.persons on delete cascade,
  name bytea not null,
  confirmed boolean not null,
  primary key (workspace_id, seat),
  unique (workspace_id, person_id)
);
create index seats_person on footbridge.seats (person_id);

create table footbridge.invitations (
  id uuid primary key,
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  token_hash bytea not null unique,
  inviter_name bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  used_by uuid
);
create index invitations_workspace on footbridge.invitations (workspace_id);

create table footbridge.data_keys (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  scope text not null check (scope in ('a', 'b', 'shared')),
  version integer not null,
  wrapped bytea not null,
  primary key (workspace_id, scope, version)
);

create table footbridge.facts (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  version integer not null,
  ordinal integer not null,
  type text not null,
  round text,
  body jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, version, ordinal),
  -- What the policies look at is what the fold reads.
  check (body ->> 'type' is not distinct from type and body ->> 'round' is not distinct from round)
);

create table footbridge.commands (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null,
  id uuid not null,
  body_digest bytea not null,
  outcome jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, seat, id)
);

-- Who is asking: set for one transaction by the server's one door, never for a connection.
create function footbridge.me() returns uuid language sql stable
  as $$ select nullif(current_setting('footbridge.person', true), '')::uuid $$;
create function footbridge.token_hash() returns bytea language sql stable
  as $$ select decode(nullif(current_setting('footbridge.token_hash', true), ''), 'hex') $$;

-- The seat of the one who asks, confirmed or not.
create function footbridge.my_place(workspace uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.seat from footbridge.seats s where s.workspace_id = workspace and s.person_id = footbridge.me() $$;

-- The seat of the one who asks, once they are truly in (C6: the inviter confirmed who joined).
create function footbridge.my_seat(workspace uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.seat from footbridge.seats s
        where s.workspace_id = workspace and s.person_id = footbridge.me() and s.confirmed $$;

create function footbridge.has_seats(workspace uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from footbridge.seats s where s.workspace_id = workspace) $$;

-- Whether the one who asks has redeemed the invitation that they hold, in this very transaction: its row was written by
-- it. Whoever was declined afterwards still knows the token, and it opens nothing any more.
create function footbridge.my_invitation(workspace uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from footbridge.invitations i
        where i.workspace_id = workspace and i.token_hash = footbridge.token_hash() and i.used_by = footbridge.me()
          and i.xmin = pg_current_xact_id_if_assigned()::xid) $$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.my_place(uuid) owner to footbridge_keeper;
alter function footbridge.my_seat(uuid) owner to footbridge_keeper;
alter function footbridge.has_seats(uuid) owner to footbridge_keeper;
alter function footbridge.my_invitation(uuid) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;

grant execute on function footbridge.me(), footbridge.token_hash() to footbridge_member, footbridge_keeper;
grant execute on function footbridge.my_place(uuid), footbridge.my_seat(uuid), footbridge.has_seats(uuid),
  footbridge.my_invitation(uuid) to footbridge_member, footbridge_keeper;

alter table footbridge.workspaces enable row level security;
alter table footbridge.workspaces force row level security;
alter table footbridge.seats enable row level security;
alter table footbridge.seats force row level security;
alter table footbridge.invitations enable row level security;
alter table footbridge.invitations force row level security;
alter table footbridge.data_keys enable row level security;
alter table footbridge.data_keys force row level security;
alter table footbridge.facts enable row level security;
alter table footbridge.facts force row level security;
alter table footbridge.commands enable row level security;
alter table footbridge.commands force row level security;

create policy workspaces_select on footbridge.workspaces for select to footbridge_member
  using (footbridge.my_place(id) is not null);
create policy workspaces_insert on footbridge.workspaces for insert to footbridge_member
  with check (footbridge.me() is not null);
create policy workspaces_update on footbridge.workspaces for update to footbridge_member
  using (footbridge.my_seat(id) is not null or footbridge.my_invitation(id))
  with check (footbridge.my_seat(id) is not null or footbridge.my_invitation(id));
create policy workspaces_delete on footbridge.workspaces for delete to footbridge_member using (false);

create policy seats_select on footbridge.seats for select to footbridge_member
  using (footbridge.my_place(workspace_id) is not null);
create policy seats_insert on footbridge.seats for insert to footbridge_member
  with check (
    person_id = footbridge.me()
    and (
      (seat = 'a' and confirmed and not footbridge.has_seats(workspace_id))
      or (seat = 'b' and not confirmed and footbridge.my_invitation(workspace_id))
    )
  );
-- Confirming is for good: what happens afterwards is never one person's doing alone.
create policy seats_update on footbridge.seats for update to footbridge_member
  using (seat = 'b' and not confirmed and footbridge.my_seat(workspace_id) = 'a')
  with check (seat = 'b' and confirmed and footbridge.my_seat(workspace_id) = 'a');
create policy seats_delete on footbridge.seats for delete to footbridge_member
  using (seat = 'b' and not confirmed and footbridge.my_seat(workspace_id) = 'a');

create policy invitations_select on footbridge.invitations for select to footbridge_member
  using (footbridge.my_seat(workspace_id) = 'a' or token_hash = footbridge.token_hash());
create policy invitations_insert on footbridge.invitations for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) = 'a' and used_at is null and used_by is null and revoked_at is null);
-- The inviter may revoke, and whoever holds the token may redeem; neither may undo what the other did.
create policy invitations_update on footbridge.invitations for update to footbridge_member
  using (
    used_at is null and revoked_at is null
    and (footbridge.my_seat(workspace_id) = 'a' or token_hash = footbridge.token_hash())
  )
  with check (
    (footbridge.my_seat(workspace_id) = 'a' and used_at is null and used_by is null)
    or (
      token_hash = footbridge.token_hash() and used_by = footbridge.me() and footbridge.my_place(workspace_id) is null
      and used_at < expires_at and revoked_at is null
    )
  );
create policy invitations_delete on footbridge.invitations for delete to footbridge_member using (false);

create policy data_keys_select on footbridge.data_keys for select to footbridge_member
  using (footbridge.my_place(workspace_id) is not null or footbridge.my_invitation(workspace_id));
create policy data_keys_insert on footbridge.data_keys for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) = 'a');
create policy data_keys_update on footbridge.data_keys for update to footbridge_member using (false);
create policy data_keys_delete on footbridge.data_keys for delete to footbridge_member using (false);

create policy facts_select on footbridge.facts for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy facts_update on footbridge.facts for update to footbridge_member using (false);
create policy facts_delete on footbridge.facts for delete to footbridge_member using (false);

create policy commands_select on footbridge.commands for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy commands_insert on footbridge.commands for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy commands_update on footbridge.commands for update to footbridge_member using (false);
create policy commands_delete on footbridge.commands for delete to footbridge_member using (false);

-- The keeper answers who sits where, and nothing else.
create policy seats_keeper on footbridge.seats for select to footbridge_keeper using (true);
create policy invitations_keeper on footbridge.invitations for select to footbridge_keeper using (true);
grant select (workspace_id, seat, person_id, confirmed) on footbridge.seats to footbridge_keeper;
grant select (workspace_id, token_hash, used_by, xmin) on footbridge.invitations to footbridge_keeper;

grant select, insert on footbridge.workspaces to footbridge_member;
grant update (version, state) on footbridge.workspaces to footbridge_member;
grant select, insert, delete on footbridge.seats to footbridge_member;
grant update (confirmed) on footbridge.seats to footbridge_member;
grant select, insert on footbridge.invitations to footbridge_member;
grant update (revoked_at, used_at, used_by) on footbridge.invitations to footbridge_member;
grant select, insert on footbridge.data_keys, footbridge.facts, footbridge.commands to footbridge_member;
