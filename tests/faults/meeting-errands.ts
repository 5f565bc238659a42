import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import type { Couple } from "../support/couple.ts";

/** A couple in a workspace of their own, in which nothing of a meeting was before. */
type Pair = Pick<Couple, "a" | "b">;

const TURNS = { minutes: 3, first: "a", round: null } as const;

/** Both in a meeting. @returns its id */
async function met({ a, b }: Pair): Promise<string> {
  for (const page of [a, b]) await page.accepted({ type: "meeting.ask" });
  for (const page of [a, b]) await page.until("the meeting", (each) => each.meeting?.inside != null);
  return a.meeting?.inside?.id ?? "";
}

/** Gets to the inside of a meeting, and gives a command. */
const inside = <Command extends MeetingCommand>(command: Command) => {
  return async (pair: Pair): Promise<Command> => {
    await met(pair);
    return command;
  };
};

/** Once per type: gets things to where Ana may send such a command, and gives the command. */
export const MEETING_ERRANDS: {
  readonly [Type in MeetingCommand["type"]]: (pair: Pair) => Promise<Extract<MeetingCommand, { type: Type }>>;
} = {
  "meeting.ask": async () => ({ type: "meeting.ask" }),
  "meeting.take-back": async ({ a }) => {
    await a.accepted({ type: "meeting.ask" });
    return { type: "meeting.take-back" };
  },
  "meeting.not-now": async ({ b }) => {
    await b.accepted({ type: "meeting.ask" });
    return { type: "meeting.not-now" };
  },
  "meeting.enter": async (pair) => {
    const meeting = await met(pair);
    await pair.a.accepted({ type: "meeting.leave" });
    return { type: "meeting.enter", meeting };
  },
  "meeting.leave": inside({ type: "meeting.leave" }),
  "meeting.raise-hand": inside({ type: "meeting.raise-hand", up: true }),
  "meeting.show-place": inside({ type: "meeting.show-place", on: true }),
  "meeting.be-at": async (pair) => {
    await met(pair);
    await pair.a.accepted({ type: "meeting.show-place", on: true });
    return { type: "meeting.be-at", place: { kind: "board" } };
  },
  "meeting.look-together": async (pair) => {
    await met(pair);
    const words = { kind: "text", text: "A line to look at." } as const;
    const { clause = "" } = await pair.a.accepted({ type: "clause.propose", section: "change", words });
    return { type: "meeting.look-together", at: { clause } };
  },
  "meeting.suggest-turns": inside({ type: "meeting.suggest-turns", ...TURNS }),
  "meeting.begin-turns": async (pair) => {
    await met(pair);
    await pair.b.accepted({ type: "meeting.suggest-turns", ...TURNS });
    return { type: "meeting.begin-turns", ...TURNS };
  },
  "meeting.pass-turn": async (pair) => {
    await met(pair);
    await pair.b.accepted({ type: "meeting.suggest-turns", ...TURNS });
    await pair.a.accepted({ type: "meeting.begin-turns", ...TURNS });
    return { type: "meeting.pass-turn" };
  },
  "meeting.end-turns": async (pair) => {
    await met(pair);
    await pair.b.accepted({ type: "meeting.suggest-turns", ...TURNS });
    return { type: "meeting.end-turns" };
  },
};
