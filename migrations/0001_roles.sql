-- Who may be who. The server signs in as footbridge_app, which can do nothing by itself (NOINHERIT) and steps into one
-- of the other roles for one transaction. Roles belong to the whole cluster, so they may exist already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'footbridge_app') then
    create role footbridge_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'footbridge_accounts') then
    create role footbridge_accounts nologin nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'footbridge_member') then
    create role footbridge_member nologin nobypassrls;
  end if;
  -- Owns the few functions that know who sits where and who has sealed. It may read no words.
  if not exists (select from pg_roles where rolname = 'footbridge_keeper') then
    create role footbridge_keeper nologin nobypassrls;
  end if;
end
$$;

grant footbridge_accounts, footbridge_member to footbridge_app;
grant footbridge_keeper to current_user;

create schema footbridge;
revoke all on schema footbridge from public;
grant usage on schema footbridge to footbridge_accounts, footbridge_member, footbridge_keeper;

-- Functions are for those who are named, never for everyone.
alter default privileges in schema footbridge revoke execute on functions from public;
alter default privileges revoke execute on functions from public;
