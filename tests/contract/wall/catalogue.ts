/** What the database's catalogue must not contain. Each query gives one line of text per finding. */
export const CATALOGUE: Readonly<Record<string, string>> = {
  "a role that can do more than it should": `
    select rolname || ' is ' || flaw as finding
    from pg_roles, lateral (values
      ('superuser', rolsuper), ('past row security', rolbypassrls), ('able to make roles', rolcreaterole),
      ('able to make databases', rolcreatedb), ('able to replicate', rolreplication),
      ('a login', rolcanlogin and rolname <> 'footbridge_app'),
      ('inheriting', rolinherit and rolname = 'footbridge_app')) as flaws (flaw, has)
    where rolname like 'footbridge\\_%' and has
    union all
    select member.rolname || ' is in ' || role.rolname
      || case when to_jsonb(m) ->> 'inherit_option' = 'true' then ' and inherits' else '' end
      || case when m.admin_option then ' and hands it on' else '' end
    from pg_auth_members m
    join pg_roles role on role.oid = m.roleid join pg_roles member on member.oid = m.member
    where member.rolname like 'footbridge\\_%'
      and (member.rolname <> 'footbridge_app' or role.rolname not in ('footbridge_member', 'footbridge_accounts', 'footbridge_maintenance', 'footbridge_queue')
        or m.admin_option or to_jsonb(m) ->> 'inherit_option' = 'true')
    order by 1`,

  "something that one of the product's roles owns": `
    select kind || ' ' || name || ' is owned by ' || owner::regrole as finding
    from (
      select 'database', datname::text, datdba from pg_database where datname = current_database()
      union all select 'schema', nspname::text, nspowner from pg_namespace
      union all select 'relation', relname::text, relowner from pg_class where relkind not in ('i', 't')
      union all select 'function', proname::text, proowner from pg_proc
        where not (prosecdef and proowner = 'footbridge_keeper'::regrole)
    ) as owned (kind, name, owner)
    where owner::regrole::text like 'footbridge\\_%' order by 1`,

  "something else than a table with forced row security": `
    select relname || ' ' || case
      when relkind <> 'r' then 'is no table'
      when not relrowsecurity then 'has no row security'
      else 'lets its owner past row security' end as finding
    from pg_class
    where relnamespace = 'footbridge'::regnamespace and relkind not in ('i', 'I')
      and not (relkind = 'r' and relrowsecurity and relforcerowsecurity)
    order by 1`,

  "a verb without a policy of its own": `
    with verbs (cmd, verb) as (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')),
    uses as (
      select t.oid, relname, rolname, cmd, verb from pg_class t cross join pg_roles cross join verbs
      where relnamespace = 'footbridge'::regnamespace and relkind = 'r' and rolname like 'footbridge\\_%'
        and (has_table_privilege(rolname, t.oid, verb)
          or (verb <> 'delete' and has_any_column_privilege(rolname, t.oid, verb)))
    )
    select relname || ' has none for ' || verb || ' to ' || rolname as finding from uses
    where not exists (select from pg_policy p
      where p.polrelid = uses.oid and p.polcmd::text = cmd and p.polroles = array[rolname::regrole::oid])
    union all
    select relname || ' has none for ' || verb || ' at all' from pg_class t cross join verbs
    where relnamespace = 'footbridge'::regnamespace and relkind = 'r'
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text = cmd)
    order by 1`,

  "a policy that covers more than one verb or one role": `
    select polname || ' on ' || polrelid::regclass || ' covers ' || case
      when polcmd = '*' then 'every verb' when 0 = any (polroles) then 'everyone' else 'several roles' end as finding
    from pg_policy where polcmd = '*' or cardinality(polroles) <> 1 or 0 = any (polroles) order by 1`,

  "a function that answers past row security and should not": `
    select p.oid::regprocedure || ' ' || flaw as finding
    from pg_proc p, lateral (values
      ('is not the keeper''s', proowner <> 'footbridge_keeper'::regrole),
      ('has no fixed search path', proconfig is distinct from array['search_path=pg_catalog, pg_temp']),
      ('is untrusted', (select not lanpltrusted and lanname <> 'internal' from pg_language l where l.oid = prolang))
    ) as flaws (flaw, has)
    where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) and has
    order by 1`,

  "something that is everyone's": `
    select 'function ' || p.oid::regprocedure as finding
    from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) acl
    where pronamespace = 'footbridge'::regnamespace and acl.grantee = 0
    union all
    select 'schema footbridge' from pg_namespace n, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) acl
    where nspname = 'footbridge' and acl.grantee = 0
    union all
    select 'table ' || relname from pg_class c, aclexplode(relacl) acl
    where relnamespace = 'footbridge'::regnamespace and acl.grantee = 0
    union all
    select 'column ' || attrelid::regclass || '.' || attname from pg_attribute a, aclexplode(attacl) acl
    where acl.grantee = 0 and attrelid in (select oid from pg_class where relnamespace = 'footbridge'::regnamespace)
    union all
    select 'a place to make things in: ' || nspname from pg_namespace
    where nspname not like 'pg\\_%temp\\_%' and has_schema_privilege('footbridge_app', oid, 'create')
    order by 1`,

  "a privilege that no verb needs": `
    select rolname || ' may ' || privilege || ' ' || relname as finding
    from pg_roles, pg_class, unnest(array['truncate', 'references', 'trigger']) as privilege
    where rolname like 'footbridge\\_%' and relnamespace = 'footbridge'::regnamespace and relkind = 'r'
      and has_table_privilege(rolname, pg_class.oid, privilege)
    order by 1`,
};

/** Every column on which a role has a privilege, as `table.column verbs`. System columns included. */
export const COLUMNS_OF = `
  select relname || '.' || attname || ' ' || string_agg(verb, ' ' order by verb) as finding
  from pg_class t
  join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
  cross join unnest(array['select', 'insert', 'update', 'references']) as verb
  where relnamespace = 'footbridge'::regnamespace and relkind = 'r'
    and has_column_privilege($1, t.oid, attnum, verb)
  group by relname, attname
  union all
  select relname || ' ' || verb as finding from pg_class, unnest(array['delete', 'truncate', 'trigger']) as verb
  where relnamespace = 'footbridge'::regnamespace and relkind = 'r' and has_table_privilege($1, pg_class.oid, verb)`;
