import type { Command } from "@footbridge/shared/protocol/commands";
import { expect, test } from "vitest";
import { goesLater } from "./goes-later.ts";

const GOES = [
  "workspace.leave",
  "pause.begin",
  "pause.would-go-on",
  "timeout.begin",
  "timeout.extend",
  "space.propose",
  "check-in.agree",
  "round.take-seal-back",
  "round.take-ready-back",
  "clause.take-yes-back",
  "boundary.take-back",
  "agreement.withdraw",
] as const satisfies readonly Command["type"][];

const STAYS = [
  "round.save",
  "card.save-draft",
  "clause.propose",
  "listening.write-back",
  "boundary.tighten",
  "clause.say-yes",
  "round.seal",
  "round.say-ready",
  "card.give",
  "agreement.sign",
  "meeting.ask",
  "meeting.enter",
  "visit.seen",
] as const satisfies readonly Command["type"][];

test("[T7] what goes off later, though its page was left, is to go, to rest, to be apart, to move an hour, and to take back", () => {
  expect(GOES.filter((type) => !goesLater({ type }))).toStrictEqual([]);
  expect(STAYS.filter((type) => goesLater({ type }))).toStrictEqual([]);
});
