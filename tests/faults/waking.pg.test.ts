import { describe, expect, it } from "vitest";
import { arePressesLate, letGoOfPresses } from "../../client/src/net/late-presses.ts";
import type { WorkspaceLine } from "../../client/src/net/workspace-line.ts";
import { newCouple } from "../support/couple.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { lineOver } from "./client.ts";
import { until } from "./until.ts";
import { Wire } from "./wire.ts";

const server = serverOfFile();

/** What a page asks to be let in with, once there is a connection. */
const KNOCK = /^40/;

describe("a page that wakes up while it is still being let in", () => {
  it("[T7] asks once, however often it is looked at meanwhile", async () => {
    const { a, ana, workspace } = await newCouple(server.origin);
    a.close();
    const wire = await Wire.open(server.origin, () => ana.cookie);
    const line = lineOver(wire, workspace);
    let looks = 0;
    wire.arm((way, text) => {
      if (way === "up" && KNOCK.test(text)) for (; looks < 3; looks += 1) setImmediate(line.look);
      return "pass";
    });
    await until(
      "the line",
      (look) => line.subscribe(look),
      () => line.connectedness().state === "here",
    );
    // Whatever was asked for besides has been answered before this is.
    expect(await line.send({ type: "visit.seen", upTo: new Date().toISOString() })).toMatchObject({ ok: true });
    expect(wire.seen.filter(({ way, text }) => way === "up" && KNOCK.test(text)).length).toBe(1);
    line.close();
    await wire.close();
  });
});

/** A line whose server was away when something was pressed, and whose page was left then. */
async function leftWhileAway(press: (line: WorkspaceLine) => void) {
  const couple = await newCouple(server.origin);
  const wire = await Wire.open(server.origin, () => couple.ana.cookie);
  const line = lineOver(wire, couple.workspace);
  await until(
    "the line",
    (look) => line.subscribe(look),
    () => line.connectedness().state === "here",
  );
  wire.lead("http://127.0.0.1:9");
  wire.cut();
  await until(
    "the loss",
    (look) => line.subscribe(look),
    () => line.standing().at === "away",
  );
  press(line);
  line.close();
  return { couple, wire };
}

describe("a page that is left while there is no connection", () => {
  it("[T7] [C13] still does what was pressed to rest, to be apart or to go, once there is one, and then hangs up", async () => {
    const { couple, wire } = await leftWhileAway((line) => void line.send({ type: "pause.begin" }));
    expect(arePressesLate()).toBe(true);
    wire.lead(server.origin);
    await couple.b.until("the pause", (page) => page.pause?.since != null);
    await until(
      "the end",
      (look) => wire.watch(look),
      () => !arePressesLate() && wire.connections === 0,
    );
    await wire.close();
  });

  it("[T7] lets go of what was pressed where it is not let in any more, so that no browser asks about it for ever", async () => {
    const { couple, wire } = await leftWhileAway((line) => void line.send({ type: "pause.begin" }));
    await couple.ana.ask("POST", "/api/sign-out-everywhere", {});
    wire.lead(server.origin);
    await until(
      "the end",
      (look) => wire.watch(look),
      () => !arePressesLate() && wire.connections === 0,
    );
    expect(couple.b.pause?.since).toBeNull();
    await wire.close();
  });

  it("[T7] sends nothing that was typed, and nothing of somebody whose session is over", async () => {
    const { couple, wire } = await leftWhileAway((line) => {
      void line.send({
        type: "clause.propose",
        section: "change",
        words: { kind: "text", text: "Is it there twice?" },
      });
      void line.send({ type: "pause.begin" });
    });
    letGoOfPresses();
    expect(arePressesLate()).toBe(false);
    wire.lead(server.origin);
    const page = await couple.ana.connect(couple.workspace);
    await page.ready();
    expect([page.pause?.since, page.clauses(), wire.connections]).toStrictEqual([null, [], 0]);
    await wire.close();
  });
});
