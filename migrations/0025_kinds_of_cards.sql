-- Cards come in kinds: one that says what is good in the other, and one on which its giver tells of a slip of their own. Of each
-- kind one is being written at a time. Which kind a draft is of is its writer's alone, as the draft is.
alter table footbridge.card_drafts
  add column kind text not null default 'appreciation' check (kind in ('appreciation', 'slip'));
alter table footbridge.card_drafts drop constraint card_drafts_pkey;
alter table footbridge.card_drafts add primary key (workspace_id, seat, kind);
