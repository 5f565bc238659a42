-- The host's own keys, with which it seals what two people have signed: number 0 is the root, which signs nothing but the
-- certificates of the others. Certificates are for everyone. A private key is wrapped by the master key like every other.
create table footbridge.host_keys (
  number integer primary key check (number >= 0),
  certificate bytea not null,
  wrapped bytea not null,
  master_key bytea not null generated always as (substring(wrapped from 1 for 16)) stored references footbridge.master_keys
);

alter table footbridge.host_keys enable row level security;
alter table footbridge.host_keys force row level security;

create policy host_keys_select on footbridge.host_keys for select to footbridge_maintenance using (true);
create policy host_keys_insert on footbridge.host_keys for insert to footbridge_maintenance with check (true);
create policy host_keys_update on footbridge.host_keys for update to footbridge_maintenance using (true) with check (true);
create policy host_keys_delete on footbridge.host_keys for delete to footbridge_maintenance using (false);

-- A certificate stays what it is; only its key is wrapped anew.
grant select, insert, update (wrapped) on footbridge.host_keys to footbridge_maintenance;

-- What the host says of a revision that both have signed, written once, with the second signature.
create table footbridge.host_receipts (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  revision integer not null,
  receipt bytea not null,
  primary key (workspace_id, revision)
);

-- The sealed paper of such a revision: made once for each size of paper, so that both have the same bytes for ever.
create table footbridge.sealed_papers (
  workspace_id uuid not null references footbridge.workspaces on delete cascade,
  revision integer not null,
  paper text not null check (paper in ('a4', 'letter')),
  pdf bytea not null,
  primary key (workspace_id, revision, paper)
);

alter table footbridge.host_receipts enable row level security;
alter table footbridge.host_receipts force row level security;
alter table footbridge.sealed_papers enable row level security;
alter table footbridge.sealed_papers force row level security;

create policy host_receipts_select on footbridge.host_receipts for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy host_receipts_insert on footbridge.host_receipts for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) is not null);
create policy host_receipts_update on footbridge.host_receipts for update to footbridge_member using (false);
create policy host_receipts_delete on footbridge.host_receipts for delete to footbridge_member using (false);

create policy sealed_papers_select on footbridge.sealed_papers for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);
create policy sealed_papers_insert on footbridge.sealed_papers for insert to footbridge_member
  with check (footbridge.my_seat(workspace_id) is not null);
create policy sealed_papers_update on footbridge.sealed_papers for update to footbridge_member using (false);
create policy sealed_papers_delete on footbridge.sealed_papers for delete to footbridge_member using (false);

grant select, insert on footbridge.host_receipts, footbridge.sealed_papers to footbridge_member;
