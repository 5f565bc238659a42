-- Receipts. A seal comes with the receipt of what it seals, and with what the receipt is checked with: both are on the
-- author's own side and go with the seal. Once both have sealed, each may know both receipts; a receipt holds no words.
alter table footbridge.sides
  add column receipt bytea,
  add column opening bytea,
  add check ((receipt is null) = (opening is null)),
  add check (receipt is null or (sealed_at is not null and length(receipt) = 32));

-- Both receipts in lower-case hex, by seat, while both have sealed (P2); null otherwise, and for anyone who is not in the
-- workspace. They are shown as other ones each time that both come to have sealed, with a salt of the server's, so that
-- they do not tell whether the other's seal was taken back while one's own was (P1), not even to somebody who learns the
-- words and the last salt later. Each part stands behind its length in bytes; the salt is 32 bytes in lower-case hex.
create function footbridge.both_receipts(workspace uuid, which text, times integer, salt text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select jsonb_object_agg(s.seat, encode(sha256(convert_to(
            '26:footbridge/receipt-shown/1' || length(times::text) || ':' || times || '64:' || salt || '64:' || encode(s.receipt, 'hex'), 'UTF8')), 'hex'))
        from footbridge.sides s
        where footbridge.my_seat(workspace) is not null
          and s.workspace_id = workspace and s.round = which and s.sealed_at is not null and s.receipt is not null
          and length(salt) = 64
        having count(*) = 2 $$;

-- What the other's receipt is checked with, encrypted, once the round is revealed.
create function footbridge.their_opening(workspace uuid, which text) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.opening from footbridge.sides s
        where footbridge.is_revealed(workspace, which)
          and s.workspace_id = workspace and s.round = which and s.seat <> footbridge.my_seat(workspace) $$;

grant create on schema footbridge to footbridge_keeper;
alter function footbridge.both_receipts(uuid, text, integer, text) owner to footbridge_keeper;
alter function footbridge.their_opening(uuid, text) owner to footbridge_keeper;
revoke create on schema footbridge from footbridge_keeper;
grant execute on function footbridge.both_receipts(uuid, text, integer, text), footbridge.their_opening(uuid, text)
  to footbridge_member, footbridge_keeper;

grant select (receipt, opening) on footbridge.sides to footbridge_keeper;
grant update (receipt, opening) on footbridge.sides to footbridge_member;

-- As before, and the log takes no forged receipts: they must be those of the two seals, with the
-- salt that is said for this transaction.
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
      when type = 'clause.drafted' then footbridge.my_seat(workspace_id) is not null
      else footbridge.my_seat(workspace_id) = body ->> 'by'
    end
  );
