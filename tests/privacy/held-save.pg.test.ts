import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealing } from "../support/seal.ts";
import { buildStage, type Stage } from "./stage.ts";
import { authFor, Wire } from "./wire.ts";

const ROUND = "own-part";
/** More than the server has connections to its database. */
const CROWD = 30;

let stage: Stage;
beforeAll(async () => {
  stage = await buildStage();
});
afterAll(async () => {
  await stage.close();
});

describe("while one partner's save is still in the middle of its transaction", () => {
  it.each([1, CROWD])("[P1] (%s of them) the other waits for nothing", async (many) => {
    const workspace = await stage.begin("opened");
    const open = (cookie: string): Promise<Wire> =>
      Wire.open({ origin: stage.server.origin, cookie, auth: authFor(workspace) }, () => 10_000);
    const [ana, ben] = [await open(stage.ana.cookie), await open(stage.ben.cookie)];
    let number = 0;
    const send = (page: Wire, command: object) => {
      number += 1;
      return page.ask({ id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, command });
    };
    const save = (page: Wire) =>
      send(page, { type: "round.save", round: ROUND, prompt: "cause", base: 0, answer: { state: "skipped" } });
    await stage.heldUp.begin();
    const saves = Array.from({ length: many }, () => save(ana));
    expect(await stage.heldUp.untilStopped(Promise.all(saves))).toBe(true);

    const words = { kind: "text", text: "Something for both." };
    expect((await send(ben, { type: "clause.propose", section: "support", words }))?.ok).toBe(true);
    expect((await save(ben))?.ok).toBe(true);
    expect((await send(ben, sealing(ROUND)))?.ok).toBe(false);
    await ben.refresh();
    await (await open(stage.ben.cookie)).close();

    await stage.heldUp.end();
    const accepted = (await Promise.all(saves)).filter((ack) => ack?.ok);
    expect(accepted.length).toBe(1);
    await ben.close();
    await ana.close();
  });
});
