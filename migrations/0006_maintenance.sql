-- What keeps the house in order: which master keys are in use, the secret behind the fingerprints, and a role that
-- exchanges wrapped keys and forgets what is over. It reads no words, and nothing from which words could be opened.
do $$
begin
  if not exists (select from pg_roles where rolname = 'footbridge_maintenance') then
    create role footbridge_maintenance nologin nobypassrls;
  end if;
end
$$;
grant footbridge_maintenance to footbridge_app;
grant usage on schema footbridge to footbridge_maintenance;

-- Keys that were wrapped before they named their master key cannot be given its name here, where no key is known.
do $$
begin
  if exists (select from footbridge.persons) then
    raise exception 'This database was made by a version before the first release. Start with an empty database.';
  end if;
end
$$;

-- The master keys under which something is wrapped or may be: names that say nothing about the keys. A name can go only
-- when nothing is wrapped under it any more, and from then on nothing can be: every wrapped key refers to its name.
create table footbridge.master_keys (
  id bytea primary key
);

alter table footbridge.persons add column master_key bytea not null
  generated always as (substring(data_key from 1 for 16)) stored references footbridge.master_keys;
alter table footbridge.data_keys add column master_key bytea not null
  generated always as (substring(wrapped from 1 for 16)) stored references footbridge.master_keys;

-- The secret behind fingerprints of addresses and commands: made once, and the same under every master key.
create table footbridge.root_secrets (
  only_one boolean primary key check (only_one),
  wrapped bytea not null,
  master_key bytea not null generated always as (substring(wrapped from 1 for 16)) stored references footbridge.master_keys
);

alter table footbridge.master_keys enable row level security;
alter table footbridge.master_keys force row level security;
alter table footbridge.root_secrets enable row level security;
alter table footbridge.root_secrets force row level security;

create policy master_keys_select on footbridge.master_keys for select to footbridge_maintenance using (true);
create policy master_keys_insert on footbridge.master_keys for insert to footbridge_maintenance with check (true);
create policy master_keys_update on footbridge.master_keys for update to footbridge_maintenance using (false);
create policy master_keys_delete on footbridge.master_keys for delete to footbridge_maintenance using (true);
create policy root_secrets_select on footbridge.root_secrets for select to footbridge_maintenance using (true);
create policy root_secrets_insert on footbridge.root_secrets for insert to footbridge_maintenance with check (true);
create policy root_secrets_update on footbridge.root_secrets for update to footbridge_maintenance using (true) with check (true);
create policy root_secrets_delete on footbridge.root_secrets for delete to footbridge_maintenance using (false);

create policy persons_maintenance_select on footbridge.persons for select to footbridge_maintenance using (true);
create policy persons_maintenance_update on footbridge.persons for update to footbridge_maintenance
  using (true) with check (true);
create policy data_keys_maintenance_select on footbridge.data_keys for select to footbridge_maintenance using (true);
-- The first version comes with the workspace.
create policy data_keys_maintenance_insert on footbridge.data_keys for insert to footbridge_maintenance
  with check (version > 1);
create policy data_keys_maintenance_update on footbridge.data_keys for update to footbridge_maintenance
  using (true) with check (true);
create policy sessions_maintenance_select on footbridge.sessions for select to footbridge_maintenance using (true);
create policy sessions_maintenance_delete on footbridge.sessions for delete to footbridge_maintenance using (true);
create policy commands_maintenance_select on footbridge.commands for select to footbridge_maintenance using (true);
create policy commands_maintenance_delete on footbridge.commands for delete to footbridge_maintenance using (true);

grant select, insert, delete on footbridge.master_keys to footbridge_maintenance;
grant select, insert, update (wrapped) on footbridge.root_secrets to footbridge_maintenance;
grant select (id, data_key, master_key), update (data_key) on footbridge.persons to footbridge_maintenance;
grant select, insert, update (wrapped) on footbridge.data_keys to footbridge_maintenance;
grant select (expires_at), delete on footbridge.sessions to footbridge_maintenance;
grant select (at), delete on footbridge.commands to footbridge_maintenance;
