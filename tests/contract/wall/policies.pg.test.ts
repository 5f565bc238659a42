import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ground, openGround } from "./ground.ts";
import { observe } from "./observe.ts";
import { OUTCOMES } from "./outcomes.ts";
import { TABLES } from "./tables.ts";
import { plantWorld } from "./world.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
  await plantWorld(ground);
});
afterAll(async () => {
  await ground.close();
});

/** A policy spoiled on purpose: the table whose outcomes have to change, for exactly these visitors. */
const SPOILED: readonly (readonly [flaw: string, table: string, gaining: readonly string[], made: string])[] = [
  [
    "answers readable once revealed, without membership",
    "answers",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    `create function footbridge.opened(uuid, text) returns boolean language sql stable security definer as
       $$ select count(*) = 2 from footbridge.sides where workspace_id = $1 and round = $2 and revealed_at is not null $$;
     grant execute on function footbridge.opened(uuid, text) to footbridge_member;
     alter policy answers_select on footbridge.answers
       using (seat = footbridge.my_seat(workspace_id) or footbridge.opened(workspace_id, round))`,
  ],
  [
    "answers readable for members before the reveal",
    "answers",
    ["host", "inviter", "partner", "stranger"],
    "alter policy answers_select on footbridge.answers using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "answers readable for someone who is not confirmed",
    "answers",
    ["joiner"],
    `alter policy answers_select on footbridge.answers using (seat = footbridge.my_place(workspace_id)
       or (footbridge.my_seat(workspace_id) is not null and footbridge.is_revealed(workspace_id, round)))`,
  ],
  [
    "sealed answers written over",
    "answers",
    ["host", "inviter", "partner", "stranger"],
    "alter policy answers_update on footbridge.answers using (seat = footbridge.my_seat(workspace_id))",
  ],
  [
    "answers added under a seal",
    "answers",
    ["host", "inviter", "partner", "stranger"],
    "alter policy answers_insert on footbridge.answers with check (seat = footbridge.my_seat(workspace_id))",
  ],
  [
    "one policy for every verb, which lets a delete through",
    "answers",
    ["host", "inviter", "partner", "stranger"],
    `create policy loose on footbridge.answers to footbridge_member using (seat = footbridge.my_seat(workspace_id));
     grant delete on footbridge.answers to footbridge_member`,
  ],
  [
    "the other's seal seen",
    "sides",
    ["host", "inviter", "partner", "stranger"],
    "alter policy sides_select on footbridge.sides using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "a seal taken back after the reveal",
    "sides",
    ["host", "inviter", "partner", "stranger"],
    "alter policy sides_update on footbridge.sides using (seat = footbridge.my_seat(workspace_id)) with check (true)",
  ],
  [
    "revealing granted as a column",
    "sides",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    `alter policy sides_update on footbridge.sides with check (seat = footbridge.my_seat(workspace_id));
     grant update (revealed_at) on footbridge.sides to footbridge_member`,
  ],
  [
    "the other's marks seen",
    "phrase_marks",
    ["host", "inviter", "partner", "stranger"],
    "alter policy phrase_marks_select on footbridge.phrase_marks using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "marks on what is not open yet",
    "phrase_marks",
    ["host", "inviter", "partner", "stranger"],
    "alter policy phrase_marks_insert on footbridge.phrase_marks with check (seat = footbridge.my_seat(workspace_id))",
  ],
  [
    "marks made for the other",
    "phrase_marks",
    ["host", "inviter", "partner", "stranger"],
    "alter policy phrase_marks_update on footbridge.phrase_marks using (footbridge.my_seat(workspace_id) is not null) with check (true)",
  ],
  [
    "facts taken on trust",
    "facts",
    ["host", "inviter", "partner", "stranger"],
    "alter policy facts_insert on footbridge.facts with check (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "a link good for more than its own transaction",
    "seats",
    ["declined", "joiner", "partner"],
    `create or replace function footbridge.my_invitation(workspace uuid) returns boolean
       language sql stable security definer set search_path = pg_catalog, pg_temp
       as $$ select exists (select from footbridge.invitations i where i.workspace_id = workspace
         and i.token_hash = footbridge.token_hash() and i.used_by = footbridge.me()) $$`,
  ],
  [
    "a confirmation that can be taken back",
    "seats",
    ["inviter"],
    "alter policy seats_update on footbridge.seats using (seat = 'b' and footbridge.my_seat(workspace_id) = 'a')",
  ],
  [
    "a seat for whoever asks",
    "seats",
    ["declined", "holder", "host", "inviter", "joiner", "late", "partner", "stranger"],
    "alter policy seats_insert on footbridge.seats with check (person_id = footbridge.me() and seat = 'b')",
  ],
  [
    "links read without their token",
    "invitations",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter policy invitations_select on footbridge.invitations using (true)",
  ],
  [
    "the first answers of the other's commands",
    "commands",
    ["host", "inviter", "partner", "stranger"],
    "alter policy commands_select on footbridge.commands using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "when the other was here",
    "visits",
    ["host", "inviter", "partner", "stranger"],
    "alter policy visits_select on footbridge.visits using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "that the other would go on after a pause",
    "pause_wishes",
    ["host", "inviter", "partner", "stranger"],
    "alter policy pause_wishes_select on footbridge.pause_wishes using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "presence outside of a meeting that one is in",
    "meeting_presence",
    ["partner"],
    "alter policy meeting_presence_select on footbridge.meeting_presence using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "being here for the other",
    "meeting_presence",
    ["host", "inviter", "partner", "stranger"],
    "alter policy meeting_presence_update on footbridge.meeting_presence using (footbridge.my_seat(workspace_id) is not null) with check (true)",
  ],
  [
    "that the other put a question away, or left",
    "meeting_sides",
    ["host", "inviter", "partner", "stranger"],
    "alter policy meeting_sides_select on footbridge.meeting_sides using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "no row security on the words of the board",
    "shared_words",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter table footbridge.shared_words disable row level security",
  ],
  [
    "private pages seen by whoever sits in the same room",
    "private_pages",
    ["host", "inviter", "joiner", "partner"],
    `create function footbridge.near(uuid) returns boolean language sql stable security definer as
       $$ select exists (select from footbridge.seats mine join footbridge.seats theirs using (workspace_id)
          where mine.person_id = footbridge.me() and theirs.person_id = $1) $$;
     grant execute on function footbridge.near(uuid) to footbridge_member;
     alter policy private_pages_select on footbridge.private_pages
       using (person_id = footbridge.me() or footbridge.near(person_id))`,
  ],
  [
    "a private page added to another's",
    "private_pages",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter policy private_pages_insert on footbridge.private_pages with check (true)",
  ],
  [
    "preferences of everyone",
    "preferences",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter policy preferences_select on footbridge.preferences using (true)",
  ],
  [
    "reminders of everyone",
    "reminders",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter policy reminders_select on footbridge.reminders using (true)",
  ],
  [
    "a device of the other's taken away",
    "push_devices",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    "alter policy push_devices_delete on footbridge.push_devices using (true)",
  ],
  [
    "which notes the other was sent",
    "reminder_notes",
    ["host", "inviter", "partner"],
    "alter policy reminder_notes_select on footbridge.reminder_notes using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "sealed cards readable for members",
    "cards",
    ["host", "inviter", "partner", "stranger"],
    "alter policy cards_select on footbridge.cards using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "seeing whether the other has opened a card",
    "card_openings",
    ["host", "inviter", "partner", "stranger"],
    "alter policy card_openings_select on footbridge.card_openings using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "opening a card in the other's name",
    "card_openings",
    ["host", "inviter", "partner", "stranger"],
    "alter policy card_openings_insert on footbridge.card_openings with check (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "the other's draft of a card",
    "card_drafts",
    ["host", "inviter", "partner", "stranger"],
    "alter policy card_drafts_select on footbridge.card_drafts using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "the other's key seen before a revision names it",
    "signing_keys",
    ["host", "inviter", "partner", "stranger"],
    "alter policy signing_keys_select on footbridge.signing_keys using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "a key offered in the other's name",
    "signing_keys",
    ["host", "inviter", "partner", "stranger"],
    "alter policy signing_keys_insert on footbridge.signing_keys with check (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "a signature's own words seen before both have signed",
    "signatures",
    ["partner"],
    "alter policy signatures_select on footbridge.signatures using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "a signature withdrawn after both have signed",
    "signatures",
    ["host", "inviter", "partner", "stranger"],
    "alter policy signatures_delete on footbridge.signatures using (seat = footbridge.my_seat(workspace_id))",
  ],
  [
    "an entry out of turn",
    "audit_entries",
    ["host", "inviter", "partner", "stranger"],
    "alter policy audit_entries_insert on footbridge.audit_entries with check (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "entries that can be taken out",
    "audit_entries",
    ["declined", "holder", "host", "inviter", "joiner", "late", "nobody", "partner", "stranger"],
    `alter policy audit_entries_delete on footbridge.audit_entries using (true);
     grant delete on footbridge.audit_entries to footbridge_member`,
  ],
  [
    "whether the other has an address for calendars",
    "calendar_feeds",
    ["host", "inviter", "partner"],
    "alter policy calendar_feeds_select on footbridge.calendar_feeds using (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "an address for calendars that is made for the other",
    "calendar_feeds",
    ["host", "inviter", "partner", "stranger"],
    "alter policy calendar_feeds_insert on footbridge.calendar_feeds with check (footbridge.my_seat(workspace_id) is not null)",
  ],
  [
    "the other's address for calendars taken away",
    "calendar_feeds",
    ["host", "inviter", "partner"],
    `alter policy calendar_feeds_select on footbridge.calendar_feeds using (footbridge.my_seat(workspace_id) is not null);
     alter policy calendar_feeds_delete on footbridge.calendar_feeds using (footbridge.my_seat(workspace_id) is not null)`,
  ],
  [
    "a dropped policy",
    "revisions",
    ["host", "inviter", "partner", "stranger"],
    "drop policy revisions_select on footbridge.revisions",
  ],
];

describe("what everyone can do to every table", () => {
  it("[P5] is known for every table there is", async () => {
    const found = await ground.asOwner<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'footbridge'::regnamespace and relkind = 'r' order by 1",
    );
    expect(found.map(({ name }) => name)).toStrictEqual(Object.keys(OUTCOMES).sort());
  });

  it.each(Object.keys(TABLES))("[P5] is exactly what it should be for %s", async (table) => {
    expect(await observe(ground, table)).toStrictEqual(OUTCOMES[table]);
  });

  it.each(SPOILED)("[P5] would be seen to change after a flaw: %s", async (_, table, gaining, made) => {
    const spoiled = await openGround();
    try {
      await plantWorld(spoiled);
      await spoiled.asOwner(made);
      const [before, after] = [OUTCOMES[table] ?? {}, await observe(spoiled, table)];
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof typeof before)[];
      const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
      expect(changed.sort()).toStrictEqual([...gaining]);
    } finally {
      await spoiled.close();
    }
  });
});
