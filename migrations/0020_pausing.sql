-- While a workspace is paused: who would go on. A wish is one person's own until both have one for the same pause, and what they
-- are together is answered by the keeper's function. A wish that was taken back has no row.
create table footbridge.pause_wishes (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  -- The beginning of the pause that is meant.
  since timestamptz not null,
  primary key (workspace_id, seat)
);

-- Whether both would go on after the pause that began then (P2). Null for anyone who is not in the workspace.
create function footbridge.both_would_go_on(workspace uuid, pause timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case when footbridge.my_seat(workspace) is not null then
          (select count(*) = 2 from footbridge.pause_wishes w where w.workspace_id = workspace and w.since = pause) end $$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.both_would_go_on(uuid, timestamptz) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.both_would_go_on(uuid, timestamptz) to footbridge_member, footbridge_keeper;

alter table footbridge.pause_wishes enable row level security;
alter table footbridge.pause_wishes force row level security;

create policy pause_wishes_select on footbridge.pause_wishes for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy pause_wishes_insert on footbridge.pause_wishes for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy pause_wishes_update on footbridge.pause_wishes for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy pause_wishes_delete on footbridge.pause_wishes for delete to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy pause_wishes_keeper on footbridge.pause_wishes for select to footbridge_keeper using (true);

-- As before, and that a pause is over is taken only where both would go on. It is in nobody's name.
alter policy facts_insert on footbridge.facts
  with check (
    case
      when type = 'workspace.partner-joined' then footbridge.my_invitation(workspace_id) and body ->> 'by' = 'b'
      when type in ('workspace.opened', 'workspace.partner-confirmed', 'workspace.partner-declined')
        then footbridge.my_seat(workspace_id) = 'a' and body ->> 'by' = 'a'
      when type = 'round.revealed' then footbridge.is_revealed(workspace_id, round)
      when type = 'round.both-sealed' then footbridge.both_sealed(workspace_id, round)
        and body -> 'receipts' = footbridge.both_receipts(workspace_id, round, (body ->> 'times')::integer,
          nullif(current_setting('footbridge.receipt_salt', true), ''))
      when type = 'round.not-both-sealed' then not footbridge.both_sealed(workspace_id, round)
      when type = 'phrase.both-marked' then exists (select from footbridge.both_marks(workspace_id) m
        where m.author = body ->> 'author' and m.entry::text = body ->> 'entry' and m.marks = body -> 'marks')
      when type = 'phrase.not-both-marked' then footbridge.my_seat(workspace_id) is not null
        and not exists (select from footbridge.both_marks(workspace_id) m
          where m.author = body ->> 'author' and m.entry::text = body ->> 'entry')
      when type in ('clause.drafted', 'space.ended') then footbridge.my_seat(workspace_id) is not null
      when type = 'pause.ended' then footbridge.both_would_go_on(workspace_id, (body ->> 'since')::timestamptz)
      when type = 'agreement.frozen' then footbridge.my_seat(workspace_id) = body ->> 'by'
        and body -> 'keys' = jsonb_build_object(
          'a', (select k.thumbprint from footbridge.freeze_keys(workspace_id) k where k.seat = 'a'),
          'b', (select k.thumbprint from footbridge.freeze_keys(workspace_id) k where k.seat = 'b'))
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );

grant select (workspace_id, seat, since) on footbridge.pause_wishes to footbridge_keeper;
grant select, insert, delete, update (since) on footbridge.pause_wishes to footbridge_member;
