-- Reminders: what a person chose for themselves, their devices, and which notes were handed over. All of it is one person's own:
-- nothing here can be seen by the other, and nothing is there for somebody who chose nothing.

create table footbridge.reminders (
  person_id uuid primary key references footbridge.persons on delete cascade,
  words bytea not null,
  -- Of the address at which the notes are stopped by one press; whoever holds a note is not signed in.
  stop_hash bytea not null unique
);

-- A device that takes notes. The id is a hash of the address at its push service, so that one device is there once.
create table footbridge.push_devices (
  person_id uuid not null references footbridge.persons on delete cascade,
  id bytea not null check (length(id) = 32),
  words bytea not null,
  primary key (person_id, id)
);

-- A note that was handed over, or is just being: whoever puts the row there first does it, and nobody does it again.
-- The way is "mail", or the id of a device in hexadecimal digits. It goes when what it was about is over.
create table footbridge.reminder_notes (
  person_id uuid not null,
  workspace_id uuid not null,
  occasion text not null,
  way text not null,
  over_at timestamptz not null,
  primary key (person_id, workspace_id, occasion, way),
  foreign key (workspace_id, person_id) references footbridge.seats (workspace_id, person_id) on delete cascade
);

-- Whose notes they are, for whoever holds one.
create function footbridge.reminders_of_token() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select r.person_id from footbridge.reminders r where r.stop_hash = footbridge.token_hash() $$;
grant create on schema footbridge to footbridge_keeper;
alter function footbridge.reminders_of_token() owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.reminders_of_token() to footbridge_member, footbridge_keeper;

alter table footbridge.reminders enable row level security;
alter table footbridge.reminders force row level security;
alter table footbridge.push_devices enable row level security;
alter table footbridge.push_devices force row level security;
alter table footbridge.reminder_notes enable row level security;
alter table footbridge.reminder_notes force row level security;

create policy reminders_select on footbridge.reminders for select to footbridge_member
  using (person_id = footbridge.me());
create policy reminders_insert on footbridge.reminders for insert to footbridge_member
  with check (person_id = footbridge.me());
create policy reminders_update on footbridge.reminders for update to footbridge_member
  using (person_id = footbridge.me()) with check (person_id = footbridge.me());
create policy reminders_delete on footbridge.reminders for delete to footbridge_member using (false);
create policy reminders_keeper on footbridge.reminders for select to footbridge_keeper using (true);
-- Who chose anything at all, so that their next note can be planned anew; not what.
create policy reminders_maintenance on footbridge.reminders for select to footbridge_maintenance using (true);
create policy push_devices_select on footbridge.push_devices for select to footbridge_member
  using (person_id = footbridge.me());
create policy push_devices_insert on footbridge.push_devices for insert to footbridge_member
  with check (person_id = footbridge.me());
create policy push_devices_update on footbridge.push_devices for update to footbridge_member
  using (person_id = footbridge.me()) with check (person_id = footbridge.me());
create policy push_devices_delete on footbridge.push_devices for delete to footbridge_member
  using (person_id = footbridge.me());
create policy reminder_notes_select on footbridge.reminder_notes for select to footbridge_member
  using (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy reminder_notes_insert on footbridge.reminder_notes for insert to footbridge_member
  with check (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy reminder_notes_update on footbridge.reminder_notes for update to footbridge_member using (false);
create policy reminder_notes_delete on footbridge.reminder_notes for delete to footbridge_member
  using (person_id = footbridge.me() and footbridge.my_seat(workspace_id) is not null);
create policy reminder_notes_maintenance_select on footbridge.reminder_notes for select to footbridge_maintenance
  using (true);
create policy reminder_notes_maintenance_delete on footbridge.reminder_notes for delete to footbridge_maintenance
  using (true);

grant select, insert, update (words) on footbridge.reminders to footbridge_member;
grant select (person_id, stop_hash) on footbridge.reminders to footbridge_keeper;
grant select (person_id) on footbridge.reminders to footbridge_maintenance;
grant select, insert, update (words), delete on footbridge.push_devices to footbridge_member;
grant select, insert, delete on footbridge.reminder_notes to footbridge_member;
grant select (over_at), delete on footbridge.reminder_notes to footbridge_maintenance;

-- The queue: whose notes are to be looked at, and when. Ids and moments, for people who chose notes and for people who did
-- not. It is a schema of its own with a role of its own, which can reach nothing else, and which makes nothing in it: what
-- pg-boss 10.4 needs is made here, as its `getConstructionPlans` says, and its queues as well.
do $$
begin
  if not exists (select from pg_roles where rolname = 'footbridge_queue') then
    create role footbridge_queue nologin nobypassrls;
  end if;
end
$$;
grant footbridge_queue to footbridge_app;

CREATE SCHEMA IF NOT EXISTS footbridge_queue;

CREATE TYPE footbridge_queue.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE footbridge_queue.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);

CREATE TABLE footbridge_queue.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES footbridge_queue.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE footbridge_queue.schedule (
  name text REFERENCES footbridge_queue.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE footbridge_queue.subscription (
  event text not null,
  name text not null REFERENCES footbridge_queue.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);

CREATE TABLE footbridge_queue.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state footbridge_queue.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);
ALTER TABLE footbridge_queue.job ADD PRIMARY KEY (name, id);
CREATE TABLE footbridge_queue.archive (LIKE footbridge_queue.job);
ALTER TABLE footbridge_queue.archive ADD PRIMARY KEY (name, id);
ALTER TABLE footbridge_queue.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON footbridge_queue.archive(archived_on);

CREATE FUNCTION footbridge_queue.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO footbridge_queue.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE footbridge_queue.%I (LIKE footbridge_queue.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE footbridge_queue.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE footbridge_queue.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES footbridge_queue.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE footbridge_queue.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES footbridge_queue.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON footbridge_queue.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON footbridge_queue.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON footbridge_queue.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON footbridge_queue.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON footbridge_queue.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE footbridge_queue.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE footbridge_queue.job ATTACH PARTITION footbridge_queue.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;

CREATE FUNCTION footbridge_queue.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM footbridge_queue.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS footbridge_queue.%I', table_name);
END;
$$
LANGUAGE plpgsql;
INSERT INTO footbridge_queue.version(version) VALUES ('24');

select footbridge_queue.create_queue(name, '{"policy": "short"}') from (values ('look'), ('mail'), ('push'), ('all')) as queues (name);

revoke all on schema footbridge_queue from public;
grant usage on schema footbridge_queue to footbridge_queue;
grant select, update (maintained_on) on footbridge_queue.version to footbridge_queue;
grant select on footbridge_queue.queue to footbridge_queue;
grant select, insert, update, delete on footbridge_queue.job, footbridge_queue.archive to footbridge_queue;
