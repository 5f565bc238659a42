import type { Ack } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { freezeAnew, readyToSign, type Signers } from "./signers.ts";

const { server, clock } = serverWithClock();

const HOUR = 60 * 60 * 1000;
const accepted: Ack = { ok: true, outcome: {} };
const refused = (code: ErrorCode): Ack => ({ ok: false, refusal: refusalOf(code) });

const ahead = (hours: number): string => new Date(clock.inputs.now().getTime() + hours * HOUR).toISOString();
const sleeping = ({ about }: Signers, until: string) => ({ type: "agreement.sleep", ...about, until }) as const;
const waking = ({ about }: Signers) => ({ type: "agreement.wake", ...about }) as const;

describe("sleeping on a version", () => {
  it.each(["a", "b"] as const)(
    "[C7i] is for %s alone to ask, both see until when, and nobody signs before",
    async (seat) => {
      const signers = await readyToSign(server.origin);
      const until = ahead(12);
      expect(await signers[seat].send(sleeping(signers, until))).toStrictEqual(accepted);
      for (const page of [signers.a, signers.b])
        await page.until("who sleeps on it", (each) => each.agreement?.revisions[0]?.sleeps[seat] === until);
      for (const each of ["a", "b"] as const)
        expect(await signers[each].send(await signers.sign(each))).toStrictEqual(refused("agreement-sleeping"));
      clock.advance(13 * HOUR);
      for (const each of ["a", "b"] as const)
        expect(await signers[each].send(await signers.sign(each))).toStrictEqual(accepted);
    },
  );

  it("[C7i] ends early for whoever asked, and for nobody else", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b } = signers;
    expect(await a.send(waking(signers))).toStrictEqual(refused("not-asleep"));
    await a.accepted(sleeping(signers, ahead(24)));
    expect(await b.send(waking(signers))).toStrictEqual(refused("not-asleep"));
    await b.accepted(sleeping(signers, ahead(48)));
    expect(await b.send(waking(signers))).toStrictEqual(accepted);
    // One's own is over, and the other's goes on: nobody cuts it short by asking for one.
    expect(await b.send(await signers.sign("b"))).toStrictEqual(refused("agreement-sleeping"));
    expect(await a.send(waking(signers))).toStrictEqual(accepted);
    expect(await b.send(await signers.sign("b"))).toStrictEqual(accepted);
  });

  it("[C7i] can be asked for again by either, and lasts until the later of the two", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b } = signers;
    await a.accepted(sleeping(signers, ahead(2)));
    await b.accepted(sleeping(signers, ahead(6)));
    await a.accepted(sleeping(signers, ahead(4)));
    clock.advance(5 * HOUR);
    expect(await a.send(await signers.sign("a"))).toStrictEqual(refused("agreement-sleeping"));
    expect(await a.send(waking(signers))).toStrictEqual(refused("not-asleep"));
    clock.advance(2 * HOUR);
    expect(await a.send(await signers.sign("a"))).toStrictEqual(accepted);
  });

  it("[C7i] [T4] ends within seven days, at a moment that is still to come", async () => {
    const signers = await readyToSign(server.origin);
    const others = [ahead(-1), ahead(7 * 24 + 1), "2031-02-30T09:00:00.000Z", "2031-13-01T09:00:00.000Z"];
    for (const until of others)
      expect(await signers.a.send(sleeping(signers, until))).toStrictEqual(refused("sleep-not-valid"));
    expect(signers.a.agreement?.revisions[0]?.sleeps).toStrictEqual({ a: null, b: null });
    expect(await signers.a.send(sleeping(signers, ahead(7 * 24 - 1)))).toStrictEqual(accepted);
  });

  it("[C7i] [C7l] keeps nobody from taking back, from leaving it for now, or from what the board is for", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b, about } = signers;
    await a.accepted(await signers.sign("a"));
    await b.accepted(sleeping(signers, ahead(24)));
    expect(await a.send({ type: "agreement.withdraw", ...about })).toStrictEqual(accepted);
    const anew = await freezeAnew(signers);
    // What was slept on is another version.
    expect(anew.a.agreement?.revisions[1]?.sleeps).toStrictEqual({ a: null, b: null });
    expect(await anew.b.send(await anew.sign("b"))).toStrictEqual(accepted);
  });
});
