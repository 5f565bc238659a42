-- Leaving. A workspace is closed by one alone and in nobody's name; what only the one who leaves could read goes in the same
-- transaction, and its key with it. What was deleted is kept as a ledger of ids and moments, which is carried out once more
-- where an older backup was put back.

-- `side`: the private side of one seat; `workspace`, `person`: all of it. `guest` stands only inside of the transaction in which
-- somebody goes who was never confirmed.
create table footbridge.deletions (
  what text not null check (what in ('side', 'workspace', 'person', 'guest')),
  subject uuid not null,
  whose text not null check (whose in ('a', 'b', 'all')),
  at timestamptz not null,
  primary key (what, subject, whose),
  check ((what in ('side', 'guest')) = (whose <> 'all'))
);

-- Since when a workspace is closed, as its state says it: ISO 8601 UTC, which is in order as text.
alter table footbridge.workspaces
  add column closed_at text generated always as (state #>> '{workspace,closedAt}') stored;

-- The day on which a draft was last touched. A day is all that forgetting needs.
alter table footbridge.answers add column touched_on date not null default current_date;
alter table footbridge.answers alter column touched_on drop default;
alter table footbridge.card_drafts add column touched_on date not null default current_date;
alter table footbridge.card_drafts alter column touched_on drop default;

-- A seat outlasts the account of whoever sat there: what both have read stands under the name that it had.
alter table footbridge.seats alter column person_id drop not null;
alter table footbridge.seats drop constraint seats_person_id_fkey;
alter table footbridge.seats
  add constraint seats_person_id_fkey foreign key (person_id) references footbridge.persons on delete set null;

-- Whether the one who asks is leaving in this very transaction: the entry was written by it.
create function footbridge.leaves_now(workspace uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from footbridge.deletions d
        where d.what in ('side', 'guest') and d.subject = workspace and d.whose = footbridge.my_place(workspace)
          and d.xmin = pg_current_xact_id_if_assigned()::xid) $$;

-- Whether the one who asks has left, and nobody else has an account who sits there.
create function footbridge.last_to_leave(workspace uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from footbridge.deletions d
          where d.what = 'side' and d.subject = workspace and d.whose = footbridge.my_seat(workspace))
        and not exists (select from footbridge.seats s
          where s.workspace_id = workspace and s.person_id is not null and s.person_id <> footbridge.me()) $$;

-- Deletes the account of the one who asks, once they have left wherever they sat. True when it is gone.
create function footbridge.forget_me() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from footbridge.seats s where s.person_id = footbridge.me() and not exists (
      select from footbridge.deletions d where d.what = 'side' and d.subject = s.workspace_id and d.whose = s.seat)) then
    raise exception 'somebody who sits somewhere has not left' using errcode = 'FB002';
  end if;
  delete from footbridge.persons p where p.id = footbridge.me();
  return found;
end
$$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.leaves_now(uuid) owner to footbridge_keeper;
alter function footbridge.last_to_leave(uuid) owner to footbridge_keeper;
alter function footbridge.forget_me() owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.leaves_now(uuid), footbridge.last_to_leave(uuid), footbridge.forget_me()
  to footbridge_member, footbridge_keeper;

alter table footbridge.deletions enable row level security;
alter table footbridge.deletions force row level security;

-- Whether one has left is known to oneself alone; the other learns that it is closed.
create policy deletions_select on footbridge.deletions for select to footbridge_member
  using ((what = 'side' and whose = footbridge.my_seat(subject)) or (what = 'guest' and whose = footbridge.my_place(subject)));
create policy deletions_insert on footbridge.deletions for insert to footbridge_member
  with check (
    case what
      when 'side' then whose = footbridge.my_seat(subject)
      when 'guest' then whose = footbridge.my_place(subject) and footbridge.my_seat(subject) is null
      when 'workspace' then footbridge.last_to_leave(subject)
      when 'person' then subject = footbridge.me()
    end
  );
create policy deletions_update on footbridge.deletions for update to footbridge_member using (false);
create policy deletions_delete on footbridge.deletions for delete to footbridge_member
  using (what = 'guest' and whose = footbridge.my_place(subject));
create policy deletions_keeper on footbridge.deletions for select to footbridge_keeper using (true);
create policy deletions_maintenance_select on footbridge.deletions for select to footbridge_maintenance using (true);
create policy deletions_maintenance_insert on footbridge.deletions for insert to footbridge_maintenance
  with check (what <> 'guest');
create policy persons_keeper_delete on footbridge.persons for delete to footbridge_keeper using (id = footbridge.me());

-- What only the one who leaves could read goes with their leaving, and with nothing else.
alter policy answers_delete on footbridge.answers
  using (
    seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id)
    and (starts_with(prompt, 'kept-') or not footbridge.is_revealed(workspace_id, round))
  );
alter policy sides_delete on footbridge.sides
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id) and revealed_at is null);
alter policy card_drafts_delete on footbridge.card_drafts
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy card_openings_delete on footbridge.card_openings
  using (opened_by = footbridge.my_seat(workspace_id) and opened_by <> giver and footbridge.leaves_now(workspace_id));
alter policy phrase_marks_delete on footbridge.phrase_marks
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy visits_delete on footbridge.visits
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy signing_keys_delete on footbridge.signing_keys
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy meeting_presence_delete on footbridge.meeting_presence
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy meeting_sides_delete on footbridge.meeting_sides
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy commands_delete on footbridge.commands
  using (seat = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
alter policy invitations_delete on footbridge.invitations
  using (footbridge.my_seat(workspace_id) is not null and footbridge.leaves_now(workspace_id));
grant delete on footbridge.answers, footbridge.sides, footbridge.card_drafts, footbridge.card_openings,
  footbridge.phrase_marks, footbridge.visits, footbridge.signing_keys, footbridge.meeting_presence,
  footbridge.meeting_sides, footbridge.commands, footbridge.invitations to footbridge_member;

-- What the other has read stays readable, under a new key of the same seat; the old ones go.
alter policy answers_update on footbridge.answers
  using (
    seat = footbridge.my_seat(workspace_id)
    and (
      not exists (select from footbridge.sides s
        where s.workspace_id = answers.workspace_id and s.round = answers.round and s.seat = answers.seat
          and s.sealed_at is not null)
      or footbridge.leaves_now(workspace_id)
    )
  );
alter policy sides_update on footbridge.sides
  using (seat = footbridge.my_seat(workspace_id) and (revealed_at is null or footbridge.leaves_now(workspace_id)))
  with check (seat = footbridge.my_seat(workspace_id) and (revealed_at is null or footbridge.leaves_now(workspace_id)));
alter policy data_keys_insert on footbridge.data_keys
  with check (
    footbridge.my_seat(workspace_id) = 'a'
    or (scope = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id))
  );
alter policy data_keys_delete on footbridge.data_keys
  using (scope = footbridge.my_seat(workspace_id) and footbridge.leaves_now(workspace_id));
grant delete on footbridge.data_keys to footbridge_member;

-- Whoever came and was not confirmed yet may go again.
alter policy seats_delete on footbridge.seats
  using (seat = 'b' and not confirmed and (footbridge.my_seat(workspace_id) = 'a' or person_id = footbridge.me()));
alter policy workspaces_update on footbridge.workspaces
  using (footbridge.my_seat(id) is not null or footbridge.my_invitation(id) or footbridge.leaves_now(id))
  with check (footbridge.my_seat(id) is not null or footbridge.my_invitation(id) or footbridge.leaves_now(id));
alter policy workspaces_delete on footbridge.workspaces using (footbridge.last_to_leave(id));
grant delete on footbridge.workspaces to footbridge_member;

-- As before, and that a workspace is closed is taken from whoever leaves, in nobody's name.
alter policy facts_insert on footbridge.facts
  with check (
    case
      when type = 'workspace.partner-joined' then footbridge.my_invitation(workspace_id) and body ->> 'by' = 'b'
      when type = 'workspace.partner-declined' and body ->> 'by' = 'b'
        then footbridge.my_seat(workspace_id) is null and footbridge.leaves_now(workspace_id)
      when type in ('workspace.opened', 'workspace.partner-confirmed', 'workspace.partner-declined')
        then footbridge.my_seat(workspace_id) = 'a' and body ->> 'by' = 'a'
      when type = 'workspace.closed'
        then footbridge.my_seat(workspace_id) is not null and footbridge.leaves_now(workspace_id) and not body ? 'by'
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

grant select (what, subject, whose, xmin) on footbridge.deletions to footbridge_keeper;
grant delete on footbridge.persons to footbridge_keeper;
grant select, insert, delete on footbridge.deletions to footbridge_member;
grant update (touched_on) on footbridge.answers, footbridge.card_drafts to footbridge_member;

-- Once a day: closed workspaces go whole, and drafts that nobody touched for long. No word is read for it.
create policy workspaces_maintenance_select on footbridge.workspaces for select to footbridge_maintenance using (true);
create policy workspaces_maintenance_delete on footbridge.workspaces for delete to footbridge_maintenance
  using (closed_at is not null);
create policy seats_maintenance on footbridge.seats for select to footbridge_maintenance using (true);
create policy sides_maintenance_select on footbridge.sides for select to footbridge_maintenance using (true);
-- It may hold a side still, which takes the right to write to it, and can write nothing.
create policy sides_maintenance_update on footbridge.sides for update to footbridge_maintenance
  using (sealed_at is null) with check (false);
create policy answers_maintenance_select on footbridge.answers for select to footbridge_maintenance using (true);
create policy answers_maintenance_delete on footbridge.answers for delete to footbridge_maintenance
  using (not exists (select from footbridge.sides s
    where s.workspace_id = answers.workspace_id and s.round = answers.round and s.seat = answers.seat
      and s.sealed_at is not null));
create policy card_drafts_maintenance_select on footbridge.card_drafts for select to footbridge_maintenance using (true);
create policy card_drafts_maintenance_delete on footbridge.card_drafts for delete to footbridge_maintenance using (true);
grant select, insert on footbridge.deletions to footbridge_maintenance;
grant select (id, closed_at), delete on footbridge.workspaces to footbridge_maintenance;
grant select (workspace_id, seat, person_id, confirmed) on footbridge.seats to footbridge_maintenance;
grant select (workspace_id, round, seat, sealed_at), update (sealed_at) on footbridge.sides to footbridge_maintenance;
grant select (workspace_id, round, seat, touched_on), delete on footbridge.answers to footbridge_maintenance;
grant select (workspace_id, seat, touched_on), delete on footbridge.card_drafts to footbridge_maintenance;
