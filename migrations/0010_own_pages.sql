-- What belongs to a person and to no workspace: preferences and private pages. Both are one person's own, whoever else
-- sits in a room with them, and both are kept as ciphertext under that person's key: not even which kind a page is, when
-- it was begun, or how many questions have an answer stands there in the open.

-- The wrapped key of the one who asks. The keeper sees nobody else's: its policy says so too.
create function footbridge.my_data_key() returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.data_key from footbridge.persons p where p.id = footbridge.me() $$;
grant create on schema footbridge to footbridge_keeper;
alter function footbridge.my_data_key() owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.my_data_key() to footbridge_member, footbridge_keeper;
create policy persons_keeper_select on footbridge.persons for select to footbridge_keeper using (id = footbridge.me());
grant select (id, data_key) on footbridge.persons to footbridge_keeper;

create table footbridge.preferences (
  person_id uuid primary key references footbridge.persons on delete cascade,
  words bytea not null
);

-- The id is the writer's to make, so it is theirs alone: the same one at somebody else's would tell nothing.
create table footbridge.private_pages (
  person_id uuid not null references footbridge.persons on delete cascade,
  id uuid not null,
  words bytea not null,
  primary key (person_id, id)
);

alter table footbridge.preferences enable row level security;
alter table footbridge.preferences force row level security;
alter table footbridge.private_pages enable row level security;
alter table footbridge.private_pages force row level security;

create policy preferences_select on footbridge.preferences for select to footbridge_member
  using (person_id = footbridge.me());
create policy preferences_insert on footbridge.preferences for insert to footbridge_member
  with check (person_id = footbridge.me());
create policy preferences_update on footbridge.preferences for update to footbridge_member
  using (person_id = footbridge.me()) with check (person_id = footbridge.me());
create policy preferences_delete on footbridge.preferences for delete to footbridge_member using (false);
create policy private_pages_select on footbridge.private_pages for select to footbridge_member
  using (person_id = footbridge.me());
create policy private_pages_insert on footbridge.private_pages for insert to footbridge_member
  with check (person_id = footbridge.me());
create policy private_pages_update on footbridge.private_pages for update to footbridge_member
  using (person_id = footbridge.me()) with check (person_id = footbridge.me());
create policy private_pages_delete on footbridge.private_pages for delete to footbridge_member
  using (person_id = footbridge.me());

grant select, insert, update (words) on footbridge.preferences to footbridge_member;
grant select, insert, update (words), delete on footbridge.private_pages to footbridge_member;
