import type { Seat } from "@footbridge/shared/domain/seat";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import { NOTHING_HELD } from "../../net/store.ts";
import { type DeskLine, type DeskState, keepDesks, layDesk } from "./desk.ts";

const round = "own-part";
const OK: Ack = { ok: true, outcome: {} };
const REFUSED: Ack = { ok: false, refusal: { code: "listening-not-your-turn", sentence: "Not your turn." } };
const command = { type: "listening.write-back", round, text: "heard" } as const;

/** A line on which each command waits until it is answered by hand. */
function openLine() {
  const sent: Command[] = [];
  const answers: ((ack: Ack) => void)[] = [];
  const send = (asked: Command): Promise<Ack> => {
    sent.push(asked);
    return new Promise((answer) => answers.push(answer));
  };
  const answer = async (ack: Ack): Promise<void> => {
    answers.shift()?.(ack);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { send, sent, answer };
}

function laid() {
  const line = openLine();
  return { line, desk: layDesk(line) };
}

describe("a text on the desk", () => {
  it("[C4c] goes once it is kept, and not before", async () => {
    const { line, desk } = laid();
    const seen: DeskState[] = [];
    desk.write(round, "write-back", "heard");
    desk.send({ deed: "write-back", saying: "write-back", command });
    seen.push(desk.state());
    await line.answer(OK);
    seen.push(desk.state());
    expect(seen).toStrictEqual([
      {
        drafts: { "own-part/write-back": "heard" },
        acts: { "own-part": { busy: "write-back", done: null, refusal: null } },
      },
      { drafts: {}, acts: { "own-part": { busy: null, done: "write-back", refusal: null } } },
    ]);
  });

  it("[C4c] [T4] that is refused stays as it was, with the reason", async () => {
    const { line, desk } = laid();
    desk.write(round, "write-back", "heard");
    desk.send({ deed: "write-back", saying: "write-back", command });
    await line.answer(REFUSED);
    expect(desk.state()).toStrictEqual({
      drafts: { "own-part/write-back": "heard" },
      acts: { "own-part": { busy: null, done: null, refusal: "Not your turn." } },
    });
  });

  it("[C4c] that was written on while it was on its way stays as it is now", async () => {
    const { line, desk } = laid();
    desk.write(round, "write-back", "heard");
    desk.send({ deed: "write-back", saying: "write-back", command });
    desk.write(round, "write-back", "heard, and more");
    await line.answer(OK);
    expect(desk.state().drafts).toStrictEqual({ "own-part/write-back": "heard, and more" });
  });

  it("[T1] goes off once, however often it is pressed; an addition waits for nothing else", () => {
    const { line, desk } = laid();
    for (let press = 0; press < 3; press += 1) desk.send({ deed: "write-back", saying: "write-back", command });
    const add = { type: "listening.add", round, text: "besides" } as const;
    desk.send({ deed: "add", saying: "add", command: add });
    expect(line.sent).toStrictEqual([command, add]);
  });

  it("is let go by its writer's hand alone", () => {
    const { desk } = laid();
    desk.write(round, "reply", "well");
    desk.send({ deed: "leave", command: { type: "listening.leave-it", round } });
    const before = desk.state().drafts;
    desk.letGo(round, "reply");
    expect([before, desk.state().drafts]).toStrictEqual([{ "own-part/reply": "well" }, {}]);
  });
});

describe("desks", () => {
  function line(workspace: string, seat: Seat): DeskLine {
    const view = { id: workspace, status: "open", seat, names: { a: "Ana", b: "Ben" }, closedAt: null } as const;
    return { held: () => ({ ...NOTHING_HELD, workspace: view }), send: openLine().send };
  }

  it("a line has one desk, and a text that was not sent is found again on the next line of the same seat", () => {
    const deskOf = keepDesks();
    const first = line("w", "a");
    deskOf(first).write(round, "reply", "mine");
    expect([deskOf(first) === deskOf(first), deskOf(line("w", "a")).state().drafts]).toStrictEqual([
      true,
      { "own-part/reply": "mine" },
    ]);
  });

  it("[P1] a text that was not sent is never met by the other seat, nor in another workspace", () => {
    const deskOf = keepDesks();
    deskOf(line("w", "a")).write(round, "reply", "mine");
    expect([deskOf(line("w", "b")).state().drafts, deskOf(line("v", "a")).state().drafts]).toStrictEqual([{}, {}]);
  });

  it("[P1] nothing is remembered beyond a line once nothing unsent lies there", () => {
    const deskOf = keepDesks();
    const desk = deskOf(line("w", "a"));
    desk.write(round, "reply", "mine");
    desk.letGo(round, "reply");
    expect(deskOf(line("w", "a")).state().drafts).toStrictEqual({});
  });

  it("a line that does not know its workspace yet has no desk", () => {
    expect(() => keepDesks()({ ...line("w", "a"), held: () => NOTHING_HELD })).toThrow(
      "a desk needs to know whose it is",
    );
  });
});
