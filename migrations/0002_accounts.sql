-- Accounts. Names and e-mail addresses are ciphertext; email_key is a keyed hash for finding an account again.
create table footbridge.persons (
  id uuid primary key,
  email_key bytea not null unique,
  data_key bytea not null,
  email bytea not null,
  name bytea not null,
  pass_phrase_hash text not null,
  created_at timestamptz not null
);

create table footbridge.sessions (
  id_hash bytea primary key,
  person_id uuid not null references footbridge.persons on delete cascade,
  expires_at timestamptz not null
);
create index sessions_person on footbridge.sessions (person_id);

create table footbridge.recovery_codes (
  person_id uuid not null references footbridge.persons on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

alter table footbridge.persons enable row level security;
alter table footbridge.persons force row level security;
alter table footbridge.sessions enable row level security;
alter table footbridge.sessions force row level security;
alter table footbridge.recovery_codes enable row level security;
alter table footbridge.recovery_codes force row level security;

-- The accounts role finds people by the hash of what they bring, before anyone is known; it sees no workspace.
create policy persons_select on footbridge.persons for select to footbridge_accounts using (true);
create policy persons_insert on footbridge.persons for insert to footbridge_accounts with check (true);
create policy persons_update on footbridge.persons for update to footbridge_accounts using (true) with check (true);
create policy persons_delete on footbridge.persons for delete to footbridge_accounts using (false);
create policy sessions_select on footbridge.sessions for select to footbridge_accounts using (true);
create policy sessions_insert on footbridge.sessions for insert to footbridge_accounts with check (true);
create policy sessions_update on footbridge.sessions for update to footbridge_accounts using (true) with check (true);
create policy sessions_delete on footbridge.sessions for delete to footbridge_accounts using (true);
create policy recovery_codes_select on footbridge.recovery_codes for select to footbridge_accounts using (true);
create policy recovery_codes_insert on footbridge.recovery_codes for insert to footbridge_accounts with check (true);
create policy recovery_codes_update on footbridge.recovery_codes for update to footbridge_accounts using (true) with check (true);
create policy recovery_codes_delete on footbridge.recovery_codes for delete to footbridge_accounts using (true);

grant select, insert on footbridge.persons to footbridge_accounts;
grant update (pass_phrase_hash) on footbridge.persons to footbridge_accounts;
grant select, insert, update, delete on footbridge.sessions, footbridge.recovery_codes to footbridge_accounts;
