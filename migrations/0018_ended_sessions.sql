-- A session that ends is told to every server process at once, whoever ended it and in which process: with the commit that
-- takes its row away, and only then. Ids alone: the key tells sessions apart and lets nobody in. `server/src/nodes/` hears it.
create function footbridge.tell_ended_session() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify('footbridge_nodes', json_build_object(
    'kind', 'session-ended', 'person', old.person_id, 'session', encode(old.id_hash, 'hex'))::text);
  return null;
end
$$;

create trigger tell_ended_session after delete on footbridge.sessions
  for each row execute function footbridge.tell_ended_session();
