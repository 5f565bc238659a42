import { describe, expect, it } from "vitest";
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
