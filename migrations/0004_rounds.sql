-- Rounds. A side is one person's own: sealed and ready are read by that person alone. What the two did together is
-- answered by the keeper's functions, which read no words.
create table footbridge.sides (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  round text not null,
  seat text not null check (seat in ('a', 'b')),
  sealed_at timestamptz,
  ready_at timestamptz,
  revealed_at timestamptz,
  primary key (workspace_id, round, seat),
  check (ready_at is null or sealed_at is not null),
  check (revealed_at is null or ready_at is not null)
);

create table footbridge.answers (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  round text not null,
  prompt text not null,
  seat text not null check (seat in ('a', 'b')),
  revision integer not null,
  words bytea not null,
  primary key (workspace_id, round, seat, prompt)
);

-- Whether both have sealed (P2). Null for anyone who is not in the workspace.
create function footbridge.both_sealed(workspace uuid, which text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when footbridge.my_seat(workspace) is not null then
          (select count(*) = 2 from footbridge.sides s
           where s.workspace_id = workspace and s.round = which and s.sealed_at is not null) end $$;

-- Whether both have sealed and both are ready: asked before the reveal, so that nothing is locked in vain.
create function footbridge.both_ready(workspace uuid, which text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when footbridge.my_seat(workspace) is not null then
          (select count(*) = 2 from footbridge.sides s
           where s.workspace_id = workspace and s.round = which
             and s.sealed_at is not null and s.ready_at is not null) end $$;

-- Whether the round has been revealed.
create function footbridge.is_revealed(workspace uuid, which text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when footbridge.my_seat(workspace) is not null then
          (select count(*) = 2 from footbridge.sides s
           where s.workspace_id = workspace and s.round = which and s.revealed_at is not null) end $$;

-- C1: the reveal. It freezes both sides at once, and only while both are sealed and both are ready; the row locks make
-- a seal that is being taken back in the same moment win or lose as a whole. True when the round is revealed.
create function footbridge.reveal_round(workspace uuid, which text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  frozen integer;
begin
  if footbridge.my_seat(workspace) is null then
    return null;
  end if;
  perform footbridge.hold_sides(workspace, which);
  if (select count(*) = 2 from footbridge.sides s where s.workspace_id = workspace and s.round = which
      and s.sealed_at is not null and s.ready_at is not null and s.revealed_at is null) then
    update footbridge.sides s set revealed_at = moment
      where s.workspace_id = workspace and s.round = which
        and s.sealed_at is not null and s.ready_at is not null and s.revealed_at is null;
    get diagnostics frozen = row_count;
    if frozen <> 2 then
      raise exception 'a reveal takes two sides' using errcode = 'FB001';
    end if;
    return true;
  end if;
  return footbridge.is_revealed(workspace, which);
end
$$;

-- Holds both sides still while what the two did together is written down, so that a seal taken back in the same moment
-- comes wholly before or wholly after it. In the order of the seats, so that two at once cannot hold each other up.
create function footbridge.hold_sides(workspace uuid, which text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if footbridge.my_seat(workspace) is not null then
    perform from footbridge.sides s where s.workspace_id = workspace and s.round = which order by s.seat for update;
  end if;
end
$$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.hold_sides(uuid, text) owner to footbridge_keeper;
alter function footbridge.both_sealed(uuid, text) owner to footbridge_keeper;
alter function footbridge.both_ready(uuid, text) owner to footbridge_keeper;
alter function footbridge.is_revealed(uuid, text) owner to footbridge_keeper;
alter function footbridge.reveal_round(uuid, text, timestamptz) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.both_sealed(uuid, text), footbridge.both_ready(uuid, text),
  footbridge.is_revealed(uuid, text), footbridge.reveal_round(uuid, text, timestamptz),
  footbridge.hold_sides(uuid, text)
  to footbridge_member, footbridge_keeper;

alter table footbridge.sides enable row level security;
alter table footbridge.sides force row level security;
alter table footbridge.answers enable row level security;
alter table footbridge.answers force row level security;

create policy sides_select on footbridge.sides for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy sides_insert on footbridge.sides for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id) and revealed_at is null);
create policy sides_update on footbridge.sides for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id) and revealed_at is null)
  with check (seat = footbridge.my_seat(workspace_id) and revealed_at is null);
create policy sides_delete on footbridge.sides for delete to footbridge_member using (false);
create policy sides_keeper_select on footbridge.sides for select to footbridge_keeper using (true);
create policy sides_keeper_update on footbridge.sides for update to footbridge_keeper using (true) with check (true);

-- Membership comes first, in every branch: a revealed sheet is for the two, not for the world.
create policy answers_select on footbridge.answers for select to footbridge_member
  using (
    seat = footbridge.my_seat(workspace_id)
    or (footbridge.my_seat(workspace_id) is not null and footbridge.is_revealed(workspace_id, round))
  );
create policy answers_insert on footbridge.answers for insert to footbridge_member
  with check (
    seat = footbridge.my_seat(workspace_id)
    and not exists (select from footbridge.sides s
      where s.workspace_id = answers.workspace_id and s.round = answers.round and s.seat = answers.seat
        and s.sealed_at is not null)
  );
create policy answers_update on footbridge.answers for update to footbridge_member
  using (
    seat = footbridge.my_seat(workspace_id)
    and not exists (select from footbridge.sides s
      where s.workspace_id = answers.workspace_id and s.round = answers.round and s.seat = answers.seat
        and s.sealed_at is not null)
  )
  with check (seat = footbridge.my_seat(workspace_id));
create policy answers_delete on footbridge.answers for delete to footbridge_member using (false);

-- The log takes no forged reveal: the sides themselves must be frozen first. Before a person is confirmed, the only
-- fact they may add is that they have come. Nobody says anything in the other's name.
create policy facts_insert on footbridge.facts for insert to footbridge_member
  with check (
    case
      when type = 'workspace.partner-joined' then footbridge.my_invitation(workspace_id) and body ->> 'by' = 'b'
      when type in ('workspace.opened', 'workspace.partner-confirmed', 'workspace.partner-declined')
        then footbridge.my_seat(workspace_id) = 'a' and body ->> 'by' = 'a'
      when type = 'round.revealed' then footbridge.is_revealed(workspace_id, round)
      when type = 'round.both-sealed' then footbridge.both_sealed(workspace_id, round)
      when type = 'round.not-both-sealed' then not footbridge.both_sealed(workspace_id, round)
      when type = 'clause.drafted' then footbridge.my_seat(workspace_id) is not null
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );

grant select (workspace_id, round, seat, sealed_at, ready_at, revealed_at), update (revealed_at)
  on footbridge.sides to footbridge_keeper;
grant select, insert (workspace_id, round, seat), update (sealed_at, ready_at) on footbridge.sides to footbridge_member;
grant select, insert, update (revision, words) on footbridge.answers to footbridge_member;
