/** A flaw made on purpose, under the check that has to find it, with what it has to say. */
export const FLAWS: readonly (readonly [check: string, made: string, findings: readonly string[]])[] = [
  ["a role that can do more than it should", "alter role footbridge_app superuser", ["footbridge_app is superuser"]],
  [
    "a role that can do more than it should",
    "alter role footbridge_app bypassrls",
    ["footbridge_app is past row security"],
  ],
  ["a role that can do more than it should", "alter role footbridge_app inherit", ["footbridge_app is inheriting"]],
  ["a role that can do more than it should", "alter role footbridge_keeper login", ["footbridge_keeper is a login"]],
  [
    "a role that can do more than it should",
    "alter role footbridge_member noinherit; grant footbridge_keeper to footbridge_member",
    ["footbridge_member is in footbridge_keeper"],
  ],
  [
    "something that one of the product's roles owns",
    "alter table footbridge.sides owner to footbridge_keeper",
    ["relation sides is owned by footbridge_keeper"],
  ],
  [
    "something that one of the product's roles owns",
    "alter function footbridge.me() owner to footbridge_app",
    ["function me is owned by footbridge_app"],
  ],
  [
    "something else than a table with forced row security",
    "alter table footbridge.answers no force row level security",
    ["answers lets its owner past row security"],
  ],
  [
    "something else than a table with forced row security",
    "alter table footbridge.answers disable row level security",
    ["answers has no row security"],
  ],
  [
    "something else than a table with forced row security",
    "create view footbridge.everything as select * from footbridge.answers",
    ["everything is no table"],
  ],
  [
    "a verb without a policy of its own",
    "drop policy answers_delete on footbridge.answers",
    ["answers has none for delete to footbridge_member"],
  ],
  [
    "a verb without a policy of its own",
    "drop policy answers_insert on footbridge.answers",
    ["answers has none for insert at all", "answers has none for insert to footbridge_member"],
  ],
  [
    "a policy that covers more than one verb or one role",
    "create policy loose on footbridge.sides to footbridge_member using (true)",
    ["loose on footbridge.sides covers every verb"],
  ],
  [
    "a policy that covers more than one verb or one role",
    "create policy loose on footbridge.sides for select using (true)",
    ["loose on footbridge.sides covers everyone"],
  ],
  [
    "a function that answers past row security and should not",
    "alter function footbridge.reveal_round(uuid, text, timestamptz) owner to current_user",
    ["footbridge.reveal_round(uuid,text,timestamp with time zone) is not the keeper's"],
  ],
  [
    "a function that answers past row security and should not",
    "alter function footbridge.my_seat(uuid) reset search_path",
    ["footbridge.my_seat(uuid) has no fixed search path"],
  ],
  [
    "a function that answers past row security and should not",
    "alter function footbridge.me() security definer",
    ["footbridge.me() is not the keeper's", "footbridge.me() has no fixed search path"],
  ],
  [
    "something that is everyone's",
    "grant execute on function footbridge.both_ready(uuid, text) to public",
    ["function footbridge.both_ready(uuid,text)"],
  ],
  ["something that is everyone's", "grant select on footbridge.answers to public", ["table answers"]],
  [
    "something that is everyone's",
    "grant create on schema public to footbridge_app",
    ["a place to make things in: public"],
  ],
  [
    "a privilege that no verb needs",
    "grant truncate on footbridge.facts to footbridge_member",
    ["footbridge_member may truncate facts"],
  ],
];
