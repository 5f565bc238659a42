import { expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple } from "../../support/couple.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { unkeyed } from "../../support/signing.ts";
import { freezeSomething } from "../protocol/settled.ts";
import { readRevision, readyToSign } from "../signing/signers.ts";

const server = serverOfFile();

test("[C7] nobody signs with a name that cannot be seen", async () => {
  const couple = await newCouple(server.origin);
  const revision = await freezeSomething(couple);
  for (const name of ["\u200b", "\u2063\u200d", "\u3164 \u00ad", "\ufe0f"])
    expect(await couple.a.send(unkeyed(revision, name))).toEqual({ ok: false, refusal: refusalOf("name-missing") });
  expect(await couple.a.send(unkeyed(revision, "安娜"))).toEqual({ ok: true, outcome: {} });
});

test("[C3] [C7] a line that is edited while the other signs is either signed as it was or not at all", async () => {
  const couple = await newCouple(server.origin);
  const { a, b } = couple;
  for (let round = 0; round < 12; round += 1) {
    const revision = round === 0 ? await freezeSomething(couple) : await freezeAgain(couple);
    const words = { kind: "text", text: `One more line, ${round}.` } as const;
    const [signed] = await Promise.all([
      a.send(unkeyed(revision, "Ana")),
      b.accepted({ type: "clause.propose", section: "change", words }),
    ]);
    // Whichever came first, the revision is set aside by now and takes no second signature.
    expect(await b.send(unkeyed(revision, "Ben"))).toEqual({ ok: false, refusal: refusalOf("revision-moved-on") });
    if (!signed.ok) expect(signed.refusal.code).toBe("revision-moved-on");
  }
});

async function freezeAgain({ a }: Awaited<ReturnType<typeof newCouple>>) {
  await a.accepted({ type: "agreement.freeze" });
  await a.until("the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
  const frozen = a.agreement?.revisions.at(-1);
  return { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" };
}

test("[C7] signed from two devices and by both at the same moment, there is one signature of each and one word of the host", async () => {
  const signers = await readyToSign(server.origin);
  const { a, b, ana, workspace } = signers;
  const phone = await ana.connect(workspace);
  const [atDesk, onPhone, theirs] = await Promise.all([
    a.send(await signers.sign("a", { name: "Ana at her desk" })),
    phone.send(await signers.sign("a", { name: "Ana on her phone" })),
    b.send(await signers.sign("b")),
  ]);
  expect([atDesk, onPhone].filter(({ ok }) => ok).length).toBe(1);
  expect([atDesk, onPhone].filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: refusalOf("already-signed") }]);
  expect(theirs).toEqual({ ok: true, outcome: {} });
  const { signatures } = await readRevision(ana, workspace, 1);
  const named = signatures.map(({ seat, name }) => [seat, name] as const);
  expect(named.sort(([one], [other]) => (one < other ? -1 : 1))).toEqual([
    ["a", atDesk.ok ? "Ana at her desk" : "Ana on her phone"],
    ["b", "Ben"],
  ]);
  const proof = await ana.ask<{ audit: { what: string }[] }>(
    "GET",
    `/api/workspaces/${workspace}/revisions/1/proof.json`,
  );
  expect(proof.audit.map(({ what }) => what)).toEqual(["frozen", "signed", "signed", "completed"]);
});
