-- When somebody last typed their pass phrase in a session: what takes words out of the product as a file asks for it again.
-- Of a session from before nobody knows, so it counts as long ago.
alter table footbridge.sessions add column pass_phrase_at timestamptz not null default '1970-01-01 00:00:00+00';
alter table footbridge.sessions alter column pass_phrase_at drop default;
