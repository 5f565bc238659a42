-- The words that both may read: clauses, "not like this" sentences, typed names, frozen revisions. Written once.
create table footbridge.shared_words (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('clause', 'sentence', 'name')),
  words bytea not null,
  primary key (workspace_id, id)
);

create table footbridge.revisions (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  number integer not null,
  digest bytea not null,
  document bytea not null,
  primary key (workspace_id, number)
);

alter table footbridge.shared_words enable row level security;
alter table footbridge.shared_words force row level security;
alter table footbridge.revisions enable row level security;
alter table footbridge.revisions force row level security;

create policy shared_words_select on footbridge.shared_words for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy shared_words_insert on footbridge.shared_words for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) is not null);
create policy shared_words_update on footbridge.shared_words for update to footbridge_member using (false);
create policy shared_words_delete on footbridge.shared_words for delete to footbridge_member using (false);

create policy revisions_select on footbridge.revisions for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy revisions_insert on footbridge.revisions for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) is not null);
create policy revisions_update on footbridge.revisions for update to footbridge_member using (false);
create policy revisions_delete on footbridge.revisions for delete to footbridge_member using (false);

grant select, insert on footbridge.shared_words, footbridge.revisions to footbridge_member;
