import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListeningCommand } from "../listening/commands.ts";
import { decideListening } from "../listening/decide.ts";
import { evolveListening, type ListeningState, NEW_LISTENING } from "../listening/evolve.ts";
import { openHeard, stepOf, turnOf } from "../listening/turn.ts";
import { listeningView } from "../listening/view.ts";
import { SEATS, type Seat } from "../seat.ts";
import type { Turns } from "./evolve.ts";
import { type StepIn, turnsNow } from "./turns.ts";

const round = "own-part";
const PLACE = 1;
const NOW = "2026-03-01T10:00:00.000Z";
const MINUTE = 60_000;
const after = (minutes: number): string => new Date(Date.parse(NOW) + minutes * MINUTE).toISOString();

/** What the listening is after one of the two did something; as it was, if that was refused. */
function did(listening: ListeningState, seat: Seat, command: ListeningCommand, at: string): ListeningState {
  const minted = { id: at, digest: at };
  const decision = decideListening(command, { place: PLACE, revealed: true, listening }, { seat, now: at }, minted);
  return decision.accepted ? decision.facts.reduce(evolveListening, listening) : listening;
}

/** Where it stands, as the server knows it, and as somebody's page was shown it. */
const kept = (listening: ListeningState): StepIn => {
  return (asked) => (asked === round ? stepOf(turnOf(listening, PLACE), listening.exchanges) : null);
};
const shown = (listening: ListeningState): StepIn => {
  const { turn, exchanges } = listeningView(round, listening, PLACE, { heard: (id) => id, text: (id) => id });
  return (asked) => (asked === round ? stepOf(turn, exchanges) : null);
};

const BEGUN: Turns = {
  kind: "running",
  offer: { minutes: 3, first: "b", round },
  speaker: "b",
  beganAt: NOW,
  endsAt: after(3),
  exchange: 0,
};
const writeBack: ListeningCommand = { type: "listening.write-back", round, text: "I heard" };
const leave: ListeningCommand = { type: "listening.leave-it", round };
const yesTo = (listening: ListeningState): ListeningCommand => ({
  type: "listening.say-yes",
  round,
  digest: openHeard(listening)?.words.digest ?? "",
});

describe("turns of a listening", () => {
  it("[C11g] go from step to step, each with a clock that begins anew, and are over with the exchange", () => {
    const steps: unknown[] = [];
    let listening = NEW_LISTENING;
    const look = (): void => {
      const turns = turnsNow(BEGUN, kept(listening));
      steps.push(turns?.kind === "running" ? [turns.speaker, turns.beganAt, turns.endsAt] : turns);
    };
    look();
    for (const [minute, command] of [writeBack, null, leave, writeBack, null, leave].entries()) {
      const seat = turnOf(listening, PLACE)?.seat ?? "a";
      listening = did(listening, seat, command ?? yesTo(listening), after(minute + 1));
      look();
    }
    expect(steps).toStrictEqual([
      ["b", NOW, after(3)],
      ["a", after(1), after(4)],
      ["b", after(2), after(5)],
      ["a", after(3), after(6)],
      ["b", after(4), after(7)],
      ["a", after(5), after(8)],
      null,
    ]);
    listening = did(listening, "a", { type: "listening.again", round }, after(7));
    expect(turnsNow(BEGUN, kept(listening))).toBeNull();
  });

  it("[C11g] are whoever's the next step is, on both pages and at the server alike, whatever the two do", () => {
    const act = fc.record({
      seat: fc.constantFrom<Seat>(...SEATS),
      command: fc.constantFrom<"yes" | ListeningCommand>(
        "yes",
        writeBack,
        leave,
        { type: "listening.not-quite", round, digest: "", sentence: "Rather so" },
        { type: "listening.again", round },
        { type: "listening.add", round, text: "Besides" },
      ),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let listening = NEW_LISTENING;
        for (const [minute, { seat, command }] of acts.entries()) {
          const about = openHeard(listening)?.words.digest ?? "";
          const named =
            command === "yes" ? yesTo(listening) : "digest" in command ? { ...command, digest: about } : command;
          listening = did(listening, seat, named, after(minute + 1));
          const turns = turnsNow(BEGUN, kept(listening));
          const turn = turnOf(listening, PLACE);
          const over = turn === null || listening.exchanges.length > 1;
          expect(turns?.kind === "running" ? turns.speaker : null).toBe(over ? null : turn.seat);
          expect(turnsNow(BEGUN, shown(listening))).toStrictEqual(turns);
        }
      }),
    );
  });

  it("[C11g] that are suggested go when the next step is another's", () => {
    const suggested: Turns = { kind: "suggested", by: "a", offer: { minutes: 3, first: "b", round } };
    const later = did(NEW_LISTENING, "b", writeBack, after(1));
    expect([turnsNow(suggested, kept(NEW_LISTENING)), turnsNow(suggested, kept(later))]).toStrictEqual([
      suggested,
      null,
    ]);
  });

  it("[C11a] those of no listening stand as they were begun", () => {
    const free: Turns = { ...BEGUN, offer: { ...BEGUN.offer, round: null } };
    expect(turnsNow(free, () => null)).toBe(free);
  });
});
