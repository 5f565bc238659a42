import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple } from "../../support/couple.ts";
import { type RunningServer, runServer } from "../../support/running-server.ts";
import { freezeSomething } from "../protocol/settled.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(async () => {
  await server.close();
});

const zone = "Europe/Berlin";

test("[C7] nobody signs with a name that cannot be seen", async () => {
  const couple = await newCouple(server.origin);
  const revision = await freezeSomething(couple);
  const sign = { type: "agreement.sign", ...revision, zone, readToEnd: true } as const;
  for (const name of ["\u200b", "\u2063\u200d", "\u3164 \u00ad", "\ufe0f"])
    expect(await couple.a.send({ ...sign, name })).toEqual({ ok: false, refusal: refusalOf("name-missing") });
  expect(await couple.a.send({ ...sign, name: "安娜" })).toEqual({ ok: true, outcome: {} });
});

test("[C3] [C7] a line that is edited while the other signs is either signed as it was or not at all", async () => {
  const couple = await newCouple(server.origin);
  const { a, b } = couple;
  for (let round = 0; round < 12; round += 1) {
    const revision = round === 0 ? await freezeSomething(couple) : await freezeAgain(couple);
    const sign = { type: "agreement.sign", ...revision, zone, readToEnd: true } as const;
    const words = { kind: "text", text: `One more line, ${round}.` } as const;
    const [signed] = await Promise.all([
      a.send({ ...sign, name: "Ana" }),
      b.accepted({ type: "clause.propose", section: "change", words }),
    ]);
    // Whichever came first, the revision is set aside by now and takes no second signature.
    expect(await b.send({ ...sign, name: "Ben" })).toEqual({ ok: false, refusal: refusalOf("revision-moved-on") });
    if (!signed.ok) expect(signed.refusal.code).toBe("revision-moved-on");
  }
});

async function freezeAgain({ a }: Awaited<ReturnType<typeof newCouple>>) {
  await a.accepted({ type: "agreement.freeze" });
  await a.until("the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
  const frozen = a.agreement?.revisions.at(-1);
  return { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" };
}
