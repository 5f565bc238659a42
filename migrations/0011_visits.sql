-- Up to when each person has seen what happened. It is that person's own: the other is never told when one was here.
create table footbridge.visits (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  seen_at timestamptz not null,
  primary key (workspace_id, seat)
);

alter table footbridge.visits enable row level security;
alter table footbridge.visits force row level security;

create policy visits_select on footbridge.visits for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy visits_insert on footbridge.visits for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy visits_update on footbridge.visits for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy visits_delete on footbridge.visits for delete to footbridge_member using (false);

grant select, insert on footbridge.visits to footbridge_member;
grant update (seen_at) on footbridge.visits to footbridge_member;

-- That a space is over is written down by whoever comes first afterwards, and it is in nobody's name: it must not tell who
-- that was.
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
      when type in ('clause.drafted', 'space.ended') then footbridge.my_seat(workspace_id) is not null
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );
