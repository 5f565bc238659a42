import type { BoundaryCommand } from "@footbridge/shared/domain/boundary/commands";
import type { CheckInCommand } from "@footbridge/shared/domain/check-in/commands";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { type ActOf, type RoomGround, say } from "./room-acts.ts";
import { CHECK_IN, NEXT_CHECK_IN } from "./story.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** When the first of the two check-ins was agreed, in milliseconds since 1970; the next one is a week later. */
const AGREED = Date.UTC(2027, 0, 5, 18);

function moveOf({ by, step, check, hours }: ActOf<"move">, trial: TrialView | null): CheckInCommand {
  const round = check === 0 ? CHECK_IN : NEXT_CHECK_IN;
  if (step === "take-back") return { type: "check-in.take-back", round };
  const to = new Date(AGREED + check * 7 * DAY + (1 + hours) * HOUR).toISOString();
  const said = trial?.rescheduling.find((each) => each.round === round)?.suggested;
  const theirs = said?.[by === "ana" ? "b" : "a"] ?? to;
  return step === "agree" ? { type: "check-in.agree", round, to: theirs } : { type: "check-in.suggest", round, to };
}

/** A step about the time of a check-in. All of it is for both to see. */
export async function playMove(act: ActOf<"move">, ground: RoomGround): Promise<void> {
  await say(act.by, moveOf(act, ground.ben.trial()), ground);
}

function boundaryOf({ tightens, which, words }: ActOf<"boundary">, trial: TrialView | null): BoundaryCommand {
  const boundaries = trial?.boundaries ?? [];
  const held = boundaries[which % Math.max(1, boundaries.length)];
  if (!tightens && held !== undefined) return { type: "boundary.take-back", boundary: held.id };
  const promises = trial?.promises ?? [];
  const line = promises[which % (promises.length + 1)]?.id ?? null;
  return { type: "boundary.tighten", text: words.trim() === "" ? "No calls at all." : words.slice(0, 90), line };
}

/** Somebody holds a boundary of their own tighter, or takes that back; the other's cannot be taken back. */
export async function playBoundary(act: ActOf<"boundary">, ground: RoomGround): Promise<void> {
  await say(act.by, boundaryOf(act, ground.ben.trial()), ground);
}

/**
 * Somebody leaves. That it is closed is for both to see; whether Ana has deleted her account with it is hers to know (C18).
 * @param deletes whether she does, in this world
 */
export async function playLeaving({ by }: ActOf<"leave">, deletes: boolean, ground: RoomGround): Promise<void> {
  const { ana, ben, privately, together } = ground;
  if (by === "ben") {
    await ben.send({ type: "workspace.leave" });
    return;
  }
  await ana.goOn();
  await privately();
  if (deletes) await ana.typePassPhrase();
  await together();
  if (deletes) await ana.deleteAccount();
  else await ana.send({ type: "workspace.leave" });
}
