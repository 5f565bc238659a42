import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RejectionCode } from "../decision.ts";
import type { PerSeat, Seat } from "../seat.ts";
import { otherSeat, SEATS } from "../seat.ts";
import { ADDENDA_LIMIT, EXCHANGES_LIMIT, type ListeningCommand, WRITE_BACKS_LIMIT } from "./commands.ts";
import { decideListening } from "./decide.ts";
import { evolveListening, type ListeningState, NEW_LISTENING } from "./evolve.ts";
import { listenerOf, openHeard, type Turn, turnOf } from "./turn.ts";
import { listeningView, wordsInListening } from "./view.ts";

const round = "own-part";
const NOW = "2027-03-14T09:00:00.000Z";
const writeBack = { type: "listening.write-back", round, text: "I heard" } as const;
const reply = { type: "listening.reply", round, text: "Thank you" } as const;
const leave = { type: "listening.leave-it", round } as const;
const again = { type: "listening.again", round } as const;
const add = { type: "listening.add", round, text: "Besides" } as const;

/** Two people at one round; ids and digests are counted, so that every one can be told from every other. */
class Model {
  state: ListeningState = NEW_LISTENING;
  readonly place: number;
  revealed = true;
  minted = 0;

  constructor(place = 1) {
    this.place = place;
  }

  /** @returns null when it was accepted */
  run(seat: Seat, command: ListeningCommand): RejectionCode | null {
    this.minted += 1;
    const words = { id: `id ${this.minted}`, digest: `digest ${this.minted}` };
    const { place, revealed, state: listening } = this;
    const decision = decideListening(command, { place, revealed, listening }, { seat, now: NOW }, words);
    if (!decision.accepted) return decision.code;
    this.state = decision.facts.reduce(evolveListening, this.state);
    return null;
  }

  get turn(): Turn | null {
    return turnOf(this.state, this.place);
  }

  get digest(): string {
    return openHeard(this.state)?.words.digest ?? "none";
  }

  yes(): ListeningCommand {
    return { type: "listening.say-yes", round, digest: this.digest };
  }

  notQuite(): ListeningCommand {
    return { type: "listening.not-quite", round, digest: this.digest, sentence: "Rather so" };
  }

  /** Takes a half to its end, whoever's turn it is. */
  half(ending: ListeningCommand = leave): void {
    for (const command of [writeBack, null, ending]) {
      const seat = this.turn?.seat ?? "a";
      expect(this.run(seat, command ?? this.yes())).toBe(null);
    }
  }
}

describe("listening after a reveal", () => {
  it("[C9a] sides alternate along the path, within an exchange, and from one exchange to the next", () => {
    const listeners = [1, 2, 3, 4].map((place) => {
      const model = new Model(place);
      const seats: (Seat | undefined)[] = [];
      for (let exchange = 0; exchange < 3; exchange += 1) {
        if (exchange > 0) expect(model.run("a", again)).toBe(null);
        for (let half = 0; half < 2; half += 1) {
          seats.push(model.turn?.seat);
          model.half();
        }
      }
      return seats.join("");
    });
    expect(listeners).toStrictEqual(["baabba", "abbaab", "baabba", "abbaab"]);
  });

  it("[C9] a half is: written back, answered, and after the yes a reply or none", () => {
    const model = new Model();
    expect(model.turn).toStrictEqual({ seat: "b", step: "write-back" });
    expect(model.run("b", writeBack)).toBe(null);
    expect(model.turn).toStrictEqual({ seat: "a", step: "answer" });
    expect(model.run("a", model.notQuite())).toBe(null);
    expect(model.turn).toStrictEqual({ seat: "b", step: "write-back" });
    expect(model.run("b", writeBack)).toBe(null);
    expect(model.run("a", model.yes())).toBe(null);
    expect(model.turn).toStrictEqual({ seat: "b", step: "reply" });
    expect(model.run("b", reply)).toBe(null);
    expect(model.turn).toStrictEqual({ seat: "a", step: "write-back" });
    model.half();
    expect(model.turn).toBe(null);
    expect(model.state).toStrictEqual({
      exchanges: [
        [
          {
            listener: "b",
            heard: [
              {
                words: { id: "id 1", digest: "digest 1" },
                at: NOW,
                answer: { kind: "not-quite", words: "id 2", at: NOW },
              },
              { words: { id: "id 3", digest: "digest 3" }, at: NOW, answer: { kind: "yes", at: NOW } },
            ],
            ending: { kind: "reply", words: "id 5", at: NOW },
          },
          {
            listener: "a",
            heard: [{ words: { id: "id 6", digest: "digest 6" }, at: NOW, answer: { kind: "yes", at: NOW } }],
            ending: { kind: "left", at: NOW },
          },
        ],
      ],
      addenda: { a: [], b: [] },
    });
  });

  it("[C9] replies are not open before the yes, for either of the two", () => {
    const model = new Model();
    model.run("b", writeBack);
    expect(SEATS.map((seat) => [model.run(seat, reply), model.run(seat, leave)])).toStrictEqual([
      ["listening-another-step", "listening-another-step"],
      ["listening-not-your-turn", "listening-not-your-turn"],
    ]);
    model.run("a", model.notQuite());
    expect(model.run("b", reply)).toBe("listening-another-step");
  });

  it("[C3] an answer names the digest of the words it is given to", () => {
    const model = new Model();
    model.run("b", writeBack);
    const first = { yes: model.yes(), notQuite: model.notQuite() };
    expect(model.run("a", { ...first.yes, digest: "another" } as ListeningCommand)).toBe("words-moved-on");
    model.run("a", first.notQuite);
    model.run("b", writeBack);
    expect([model.run("a", first.yes), model.run("a", first.notQuite)]).toStrictEqual([
      "words-moved-on",
      "words-moved-on",
    ]);
    expect(model.run("a", model.yes())).toBe(null);
  });

  it("[C9b] a half in which no words are found comes to rest after so many tries, and the other half opens", () => {
    const model = new Model();
    for (let tried = 1; tried <= WRITE_BACKS_LIMIT; tried += 1) {
      expect(model.turn).toStrictEqual({ seat: "b", step: "write-back" });
      model.run("b", writeBack);
      expect(model.run("a", model.notQuite())).toBe(null);
    }
    expect(model.state.exchanges.at(-1)?.at(-1)?.ending).toStrictEqual({ kind: "rested", at: NOW });
    expect(model.turn).toStrictEqual({ seat: "a", step: "write-back" });
  });

  it("[T4] out of turn is refused with a code of its own", () => {
    const model = new Model();
    model.revealed = false;
    for (const command of [writeBack, model.yes(), model.notQuite(), reply, leave, again, add])
      expect([command.type, model.run("b", command)]).toStrictEqual([command.type, "listening-not-open"]);
    model.revealed = true;
    for (const command of [writeBack, model.yes(), model.notQuite(), reply, leave])
      expect([command.type, model.run("a", command)]).toStrictEqual([command.type, "listening-not-your-turn"]);
    expect(model.run("a", again)).toBe("listening-under-way");
    model.half();
    model.half();
    for (const command of [writeBack, model.yes(), model.notQuite(), reply, leave])
      expect([command.type, model.run("a", command)]).toStrictEqual([command.type, "listening-finished"]);
  });

  it("[C9b] [T4] exchanges and additions have a limit, and one more is refused", () => {
    const model = new Model();
    for (let exchange = 1; exchange <= EXCHANGES_LIMIT; exchange += 1) {
      if (exchange > 1) expect(model.run(exchange % 2 === 0 ? "a" : "b", again)).toBe(null);
      model.half();
      model.half(reply);
    }
    expect([model.run("a", again), model.run("b", again)]).toStrictEqual(["listening-enough", "listening-enough"]);
    for (let addition = 1; addition <= ADDENDA_LIMIT; addition += 1) expect(model.run("a", add)).toBe(null);
    expect([model.run("a", add), model.run("b", add)]).toStrictEqual(["listening-additions-full", null]);
  });

  it("[C2a] additions stand apart, each with its author and its moment, whatever the turn is", () => {
    const model = new Model();
    expect([model.run("a", add), model.run("b", writeBack), model.run("b", add), model.run("a", add)]).toStrictEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(model.state.addenda).toStrictEqual({
      a: [
        { words: "id 1", at: NOW },
        { words: "id 4", at: NOW },
      ],
      b: [{ words: "id 3", at: NOW }],
    });
    expect(model.turn).toStrictEqual({ seat: "a", step: "answer" });
  });
});

describe("whatever two people try, in any order", () => {
  const TYPES = ["write-back", "say-yes", "not-quite", "reply", "leave-it", "again", "add"] as const;
  const steps = fc.array(
    fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      type: fc.constantFrom(...TYPES),
      /** Mostly the one whose turn it is does what is theirs: else few stories come far. */
      fitting: fc.integer({ min: 0, max: 3 }),
      stale: fc.boolean(),
    }),
    { maxLength: 120 },
  );
  type StepTried = { seat: Seat; type: (typeof TYPES)[number]; fitting: number; stale: boolean };

  function commandOf(model: Model, { type, stale }: StepTried): ListeningCommand {
    const digest = stale ? "gone" : model.digest;
    switch (type) {
      case "say-yes":
        return { type: "listening.say-yes", round, digest };
      case "not-quite":
        return { type: "listening.not-quite", round, digest, sentence: "Rather so" };
      case "write-back":
        return writeBack;
      case "reply":
        return reply;
      case "leave-it":
        return leave;
      case "again":
        return again;
      case "add":
        return add;
    }
  }

  function fitted(model: Model, step: StepTried): StepTried {
    if (step.fitting === 0) return step;
    const { turn } = model;
    if (turn === null) return { ...step, type: "again" };
    const { seat } = turn;
    if (turn.step === "write-back") return { ...step, seat, type: "write-back", stale: false };
    if (turn.step === "answer")
      return { ...step, seat, type: step.fitting === 1 ? "not-quite" : "say-yes", stale: false };
    return { ...step, seat, type: step.fitting === 1 ? "leave-it" : "reply" };
  }

  /** The commands that would be accepted from each of the two, apart from additions, tried without doing them. */
  function possible(model: Model): PerSeat<readonly string[]> {
    const tried = (seat: Seat): readonly string[] =>
      [writeBack, model.yes(), model.notQuite(), reply, leave, again]
        .filter((command) => {
          const { state, minted } = model;
          const accepted = model.run(seat, command) === null;
          Object.assign(model, { state, minted });
          return accepted;
        })
        .map(({ type }) => type);
    return { a: tried("a"), b: tried("b") };
  }

  it("[C9a] exactly one of the two may act on a half, or it is finished and both may begin again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (place, tries) => {
        const model = new Model(place);
        for (const each of tries) {
          const step = fitted(model, each);
          model.run(step.seat, commandOf(model, step));
          const { a, b } = possible(model);
          const { turn } = model;
          if (turn === null) {
            expect([a, b]).toStrictEqual([["listening.again"], ["listening.again"]]);
          } else {
            const may = { a, b };
            expect(may[otherSeat(turn.seat)]).toStrictEqual([]);
            expect(may[turn.seat]).toStrictEqual(
              {
                "write-back": ["listening.write-back"],
                answer: ["listening.say-yes", "listening.not-quite"],
                reply: ["listening.reply", "listening.leave-it"],
              }[turn.step],
            );
          }
          for (const [nth, exchange] of model.state.exchanges.entries())
            for (const [half, { listener }] of exchange.entries()) expect(listener).toBe(listenerOf(place, nth, half));
        }
      }),
    );
  });

  it("[C4c] no accepted word is ever lost, moved or changed, and none that was refused is kept", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (place, tries) => {
        const model = new Model(place);
        // What was accepted, kept apart from the model under test.
        const said = new Set<string>();
        for (const each of tries) {
          const step = fitted(model, each);
          const accepted = model.run(step.seat, commandOf(model, step)) === null;
          const bearsWords = ["write-back", "not-quite", "reply", "add"].includes(step.type);
          if (accepted && bearsWords) said.add(`id ${model.minted}`);
        }
        const kept = wordsInListening(model.state);
        expect([...kept].sort()).toStrictEqual([...said].sort());
        const view = listeningView(round, model.state, place, { heard: (id) => id, text: (id) => id });
        const shown = JSON.stringify(view);
        expect(kept.filter((id) => !shown.includes(`"${id}"`))).toStrictEqual([]);
      }),
    );
  });

  it("[C9b] limits are equal: each may write as often as the other in every finished exchange", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (place, tries) => {
        const model = new Model(place);
        for (const each of tries) {
          const step = fitted(model, each);
          model.run(step.seat, commandOf(model, step));
        }
        for (const exchange of model.state.exchanges) {
          expect(exchange.length <= 2).toBe(true);
          expect(new Set(exchange.map(({ listener }) => listener)).size).toBe(exchange.length);
          for (const { heard } of exchange) expect(heard.length >= 1 && heard.length <= WRITE_BACKS_LIMIT).toBe(true);
        }
      }),
    );
  });
});

describe("what both see of it", () => {
  it("[P4] [P2b] is built from an allow-list and names words, moments, whose turn it is, and nothing else", () => {
    const model = new Model();
    model.run("b", writeBack);
    model.run("a", model.notQuite());
    model.run("b", writeBack);
    model.run("a", model.yes());
    model.run("b", reply);
    model.run("a", add);
    const words = { heard: (id: string) => `heard ${id}`, text: (id: string) => `text ${id}` };
    expect(listeningView(round, model.state, 1, words)).toStrictEqual({
      round,
      turn: { seat: "a", step: "write-back" },
      mayBeginAgain: false,
      exchanges: [
        [
          {
            listener: "b",
            heard: [
              {
                text: "heard id 1",
                at: NOW,
                digest: "digest 1",
                answer: { kind: "not-quite", text: "text id 2", at: NOW },
              },
              { text: "heard id 3", at: NOW, digest: "digest 3", answer: { kind: "yes", at: NOW } },
            ],
            ending: { kind: "reply", text: "text id 5", at: NOW },
          },
        ],
      ],
      addenda: { a: [{ text: "text id 6", at: NOW }], b: [] },
    });
  });

  it("says that either may begin again once an exchange is finished, and not beyond the limit", () => {
    const model = new Model();
    const mayBeginAgain = (): boolean =>
      listeningView(round, model.state, 1, { heard: (id) => id, text: (id) => id }).mayBeginAgain;
    const seen = [mayBeginAgain()];
    for (let exchange = 1; exchange <= EXCHANGES_LIMIT; exchange += 1) {
      if (exchange > 1) model.run("a", again);
      model.half();
      model.half();
      seen.push(mayBeginAgain());
    }
    expect(seen).toStrictEqual([false, ...Array(EXCHANGES_LIMIT - 1).fill(true), false]);
  });
});
