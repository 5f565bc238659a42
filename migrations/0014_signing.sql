-- Signing: the keys that browsers made, what each signature was made of, and the chain of what was done.
do $$
begin
  if exists (select from footbridge.revisions) then
    raise exception 'This database was made by a version before the first release. Start with an empty database.';
  end if;
end
$$;

-- How somebody came in: a file that both sign says it, and nothing else of a session.
alter table footbridge.sessions add column signed_in text check (signed_in in ('pass-phrase', 'recovery-code'));

-- One person's own: the public key that their browser offered last, and the other's key whose words they compared.
-- Neither is told to anyone before a revision names the key.
create table footbridge.signing_keys (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  seat text not null check (seat in ('a', 'b')),
  x text check (x ~ '^[A-Za-z0-9_-]{43}$'),
  compared text check (compared ~ '^[A-Za-z0-9_-]{43}$'),
  primary key (workspace_id, seat)
);

-- What a signature was made of: the signer's alone until both have signed, and gone when it is withdrawn.
create table footbridge.signatures (
  workspace_id uuid not null,
  revision integer not null,
  seat text not null check (seat in ('a', 'b')),
  made bytea not null,
  primary key (workspace_id, revision, seat),
  foreign key (workspace_id, revision) references footbridge.revisions (workspace_id, number) on delete cascade
);

-- Every step of every revision, each naming the hash of the one before. Written once, in the transaction of the fact.
create table footbridge.audit_entries (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  n integer not null check (n > 0),
  entry bytea not null,
  primary key (workspace_id, n)
);

-- The keys that a revision frozen now would name: public keys with their RFC 7638 thumbprints, for a member alone.
create function footbridge.freeze_keys(workspace uuid) returns table (seat text, x text, thumbprint text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select k.seat, k.x, rtrim(translate(encode(sha256(convert_to(
            '{"crv":"Ed25519","kty":"OKP","x":"' || k.x || '"}', 'UTF8')), 'base64'), '+/', '-_'), '=')
        from footbridge.signing_keys k
        where footbridge.my_seat(workspace) is not null and k.workspace_id = workspace and k.x is not null $$;

-- Whether both signatures of a revision are there, for a member.
create function footbridge.both_signed(workspace uuid, which integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select footbridge.my_seat(workspace) is not null
          and (select count(*) = 2 from footbridge.signatures s where s.workspace_id = workspace and s.revision = which) $$;

-- How many entries the chain has, for a member; null for anyone else, who can add none.
create function footbridge.audit_length(workspace uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(max(e.n), 0) from footbridge.audit_entries e
        where footbridge.my_seat(workspace) is not null and e.workspace_id = workspace
        having footbridge.my_seat(workspace) is not null $$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.freeze_keys(uuid) owner to footbridge_keeper;
alter function footbridge.both_signed(uuid, integer) owner to footbridge_keeper;
alter function footbridge.audit_length(uuid) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.freeze_keys(uuid), footbridge.both_signed(uuid, integer), footbridge.audit_length(uuid)
  to footbridge_member, footbridge_keeper;

alter table footbridge.signing_keys enable row level security;
alter table footbridge.signing_keys force row level security;
alter table footbridge.signatures enable row level security;
alter table footbridge.signatures force row level security;
alter table footbridge.audit_entries enable row level security;
alter table footbridge.audit_entries force row level security;

create policy signing_keys_select on footbridge.signing_keys for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));
create policy signing_keys_insert on footbridge.signing_keys for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy signing_keys_update on footbridge.signing_keys for update to footbridge_member
  using (seat = footbridge.my_seat(workspace_id)) with check (seat = footbridge.my_seat(workspace_id));
create policy signing_keys_delete on footbridge.signing_keys for delete to footbridge_member using (false);
create policy signing_keys_keeper on footbridge.signing_keys for select to footbridge_keeper using (true);

create policy signatures_select on footbridge.signatures for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id) or footbridge.both_signed(workspace_id, revision));
create policy signatures_insert on footbridge.signatures for insert to footbridge_member
  with check (seat = footbridge.my_seat(workspace_id));
create policy signatures_update on footbridge.signatures for update to footbridge_member using (false);
create policy signatures_delete on footbridge.signatures for delete to footbridge_member
  using (seat = footbridge.my_seat(workspace_id) and not footbridge.both_signed(workspace_id, revision));
create policy signatures_keeper on footbridge.signatures for select to footbridge_keeper using (true);

create policy audit_entries_select on footbridge.audit_entries for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy audit_entries_insert on footbridge.audit_entries for insert to footbridge_member
  with check (n = footbridge.audit_length(workspace_id) + 1);
create policy audit_entries_update on footbridge.audit_entries for update to footbridge_member using (false);
create policy audit_entries_delete on footbridge.audit_entries for delete to footbridge_member using (false);
create policy audit_entries_keeper on footbridge.audit_entries for select to footbridge_keeper using (true);

-- As before, and a frozen revision names the keys that were offered, and no others.
alter policy facts_insert on footbridge.facts
  with check (
    case
      when type = 'workspace.partner-joined' then footbridge.my_invitation(workspace_id) and body ->> 'by' = 'b'
      when type in ('workspace.opened', 'workspace.partner-confirmed', 'workspace.partner-declined')
        then footbridge.my_seat(workspace_id) = 'a' and body ->> 'by' = 'a'
      when type = 'round.revealed' then footbridge.is_revealed(workspace_id, round)
      when type = 'round.both-sealed' then footbridge.both_sealed(workspace_id, round)
        and body -> 'receipts' = footbridge.both_receipts(workspace_id, round, (body ->> 'times')::integer,
          nullif(current_setting('footbridge.receipt_salt', true), ''))
      when type = 'round.not-both-sealed' then not footbridge.both_sealed(workspace_id, round)
      when type = 'phrase.both-marked' then exists (select from footbridge.both_marks(workspace_id) m
        where m.author = body ->> 'author' and m.entry::text = body ->> 'entry' and m.marks = body -> 'marks')
      when type = 'phrase.not-both-marked' then footbridge.my_seat(workspace_id) is not null
        and not exists (select from footbridge.both_marks(workspace_id) m
          where m.author = body ->> 'author' and m.entry::text = body ->> 'entry')
      when type in ('clause.drafted', 'space.ended') then footbridge.my_seat(workspace_id) is not null
      when type = 'agreement.frozen' then footbridge.my_seat(workspace_id) = body ->> 'by'
        and body -> 'keys' = jsonb_build_object(
          'a', (select k.thumbprint from footbridge.freeze_keys(workspace_id) k where k.seat = 'a'),
          'b', (select k.thumbprint from footbridge.freeze_keys(workspace_id) k where k.seat = 'b'))
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );

grant select (workspace_id, seat, x) on footbridge.signing_keys to footbridge_keeper;
grant select (workspace_id, revision, seat) on footbridge.signatures to footbridge_keeper;
grant select (workspace_id, n) on footbridge.audit_entries to footbridge_keeper;
grant select, insert, update (x, compared) on footbridge.signing_keys to footbridge_member;
grant select, insert, delete on footbridge.signatures to footbridge_member;
grant select, insert on footbridge.audit_entries to footbridge_member;
