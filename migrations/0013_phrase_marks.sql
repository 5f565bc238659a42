-- Marks on phrases: "I can say it", "I can hear it", "not with me". A mark is one person's own until both have marked the
-- phrase; what they are together is answered by the keeper's functions. All three false: no mark, or one taken back.
create table footbridge.phrase_marks (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  author text not null check (author in ('a', 'b')),
  entry uuid not null,
  seat text not null check (seat in ('a', 'b')),
  say boolean not null,
  hear boolean not null,
  not_with_me boolean not null,
  primary key (workspace_id, author, entry, seat),
  check (not (not_with_me and (say or hear)))
);

-- The phrases that both have marked, with both marks by seat (P2). Nothing for anyone who is not in the workspace.
create function footbridge.both_marks(workspace uuid) returns table (author text, entry uuid, marks jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select m.author, m.entry,
          jsonb_object_agg(m.seat, jsonb_build_object('say', m.say, 'hear', m.hear, 'notWithMe', m.not_with_me))
        from footbridge.phrase_marks m
        where footbridge.my_seat(workspace) is not null
          and m.workspace_id = workspace and (m.say or m.hear or m.not_with_me)
        group by m.author, m.entry
        having count(*) = 2 $$;

-- Holds both marks on a phrase still while what they are together is written down. In the order of the seats, so that two
-- at once cannot hold each other up.
create function footbridge.hold_marks(workspace uuid, whose text, which uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if footbridge.my_seat(workspace) is not null then
    perform from footbridge.phrase_marks m
      where m.workspace_id = workspace and m.author = whose and m.entry = which order by m.seat for update;
  end if;
end
$$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.both_marks(uuid) owner to footbridge_keeper;
alter function footbridge.hold_marks(uuid, text, uuid) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.both_marks(uuid), footbridge.hold_marks(uuid, text, uuid)
  to footbridge_member, footbridge_keeper;

alter table footbridge.phrase_marks enable row level security;
alter table footbridge.phrase_marks force row level security;

-- Only what is open can be marked, and a mark is read by its maker alone: the other learns it from the log.
create policy phrase_marks_select on footbridge.phrase_marks for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy phrase_marks_insert on footbridge.phrase_marks for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id) and footbridge.is_revealed(workspace_id, 'our-language'));
create policy phrase_marks_update on footbridge.phrase_marks for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy phrase_marks_delete on footbridge.phrase_marks for delete to footbridge_member using (false);
create policy phrase_marks_keeper_select on footbridge.phrase_marks for select to footbridge_keeper using (true);
-- The keeper may hold a row, which takes the right to write to it, and can write nothing.
create policy phrase_marks_keeper_update on footbridge.phrase_marks for update to footbridge_keeper
  using (true) with check (false);

-- As before, and the log takes no forged marks: they must be those that stand in both rows.
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
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );

grant select (workspace_id, author, entry, seat, say, hear, not_with_me), update (say)
  on footbridge.phrase_marks to footbridge_keeper;
grant select, insert, update (say, hear, not_with_me) on footbridge.phrase_marks to footbridge_member;
