-- Appreciation cards. A draft is its writer's alone. A card that was given keeps its words from the other until it is
-- opened: by its receiver alone, which nobody else can see, or by its giver for both.
create table footbridge.card_drafts (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  revision integer not null,
  words bytea not null,
  primary key (workspace_id, seat)
);

create table footbridge.cards (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  id uuid not null,
  giver text not null check (giver in ('a', 'b')),
  words bytea not null,
  primary key (workspace_id, id),
  unique (workspace_id, id, giver)
);

-- Who opened a card. `opened_by` is part of the key: what one of the two does here can never collide with, and so never
-- tell of, what the other did.
create table footbridge.card_openings (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  card uuid not null,
  giver text not null,
  opened_by text not null check (opened_by in ('a', 'b')),
  primary key (workspace_id, card, opened_by),
  foreign key (workspace_id, card, giver) references footbridge.cards (workspace_id, id, giver) on delete cascade
);

alter table footbridge.card_drafts enable row level security;
alter table footbridge.card_drafts force row level security;
alter table footbridge.cards enable row level security;
alter table footbridge.cards force row level security;
alter table footbridge.card_openings enable row level security;
alter table footbridge.card_openings force row level security;

create policy card_drafts_select on footbridge.card_drafts for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy card_drafts_insert on footbridge.card_drafts for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy card_drafts_update on footbridge.card_drafts for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id))
  with check (seat = footbridge.my_seat(workspace_id));
create policy card_drafts_delete on footbridge.card_drafts for delete to footbridge_member using (false);

-- One's own opening is seen by oneself. The giver's opening is for both, so both see it.
create policy card_openings_select on footbridge.card_openings for select to footbridge_member
  using (
    opened_by = footbridge.my_seat(workspace_id)
    or (footbridge.my_seat(workspace_id) is not null and opened_by = giver)
  );
create policy card_openings_insert on footbridge.card_openings for insert to footbridge_member
  with check (opened_by = footbridge.my_seat(workspace_id));
create policy card_openings_update on footbridge.card_openings for update to footbridge_member using (false);
create policy card_openings_delete on footbridge.card_openings for delete to footbridge_member using (false);

-- The words: for the one who wrote them, and for a member who sees an opening of that card.
create policy cards_select on footbridge.cards for select to footbridge_member
  using (
    giver = footbridge.my_seat(workspace_id)
    or (
      footbridge.my_seat(workspace_id) is not null
      and exists (select from footbridge.card_openings o
        where o.workspace_id = cards.workspace_id and o.card = cards.id)
    )
  );
create policy cards_insert on footbridge.cards for insert to footbridge_member
  with check (giver = footbridge.my_seat(workspace_id));
create policy cards_update on footbridge.cards for update to footbridge_member using (false);
create policy cards_delete on footbridge.cards for delete to footbridge_member using (false);

grant select, insert, update (revision, words) on footbridge.card_drafts to footbridge_member;
grant select, insert on footbridge.cards, footbridge.card_openings to footbridge_member;
