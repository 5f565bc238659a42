import { randomBytes } from "node:crypto";
import type { Ack } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { freezeAnew, readRevision, readyToSign, type Signers } from "./signers.ts";

const server = serverOfFile();

const accepted: Ack = { ok: true, outcome: {} };
const refused = (code: ErrorCode): Ack => ({ ok: false, refusal: refusalOf(code) });

const takingBack = ({ about }: Signers) => ({ type: "agreement.withdraw", ...about }) as const;

/** Whose signatures stand on a version, as its own page shows it, as it is fetched, and as the database holds them. */
async function signedBy({ a, ana, workspace, about }: Signers): Promise<readonly (readonly string[])[]> {
  const fresh = await ana.connect(workspace);
  await fresh.ready();
  const shown = fresh.agreement?.revisions.find(({ number }) => number === about.revision)?.signatures ?? [];
  fresh.close();
  const read = await readRevision(ana, workspace, about.revision);
  const rows = await server.asOwner<{ seat: string }>(
    "select seat from footbridge.signatures where workspace_id = $1 and revision = $2 order by seat",
    [workspace, about.revision],
  );
  expect(a.connected).toBe(true);
  return [
    shown.map(({ seat }) => seat).sort(),
    read.signatures.map(({ seat }) => seat).sort(),
    rows.map((row) => row.seat),
  ];
}

const all = (...seats: string[]): readonly (readonly string[])[] => [seats, seats, seats];

describe("whoever signed first", () => {
  it("[C7l] takes the signature back: it is gone with all it was made of, and both see that", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b, ben } = signers;
    const ownWords = `mine ${randomBytes(8).toString("hex")}`;
    expect(await a.send(await signers.sign("a", { ownWords }))).toStrictEqual(accepted);
    expect(await signedBy(signers)).toStrictEqual(all("a"));
    expect(await a.send(takingBack(signers))).toStrictEqual(accepted);
    expect(await signedBy(signers)).toStrictEqual(all());
    await b.until("no signature", (page) => page.agreement?.revisions[0]?.signatures.length === 0);
    expect(b.agreement?.revisions[0]?.status).toBe("frozen");
    expect(JSON.stringify(ben.transcript).includes(ownWords)).toBe(false);
  });

  it("[C7l] may sign again afterwards, with other words, and the other may as well", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b, ben, workspace } = signers;
    await a.accepted(await signers.sign("a", { ownWords: "before" }));
    await a.accepted(takingBack(signers));
    expect(await b.send(await signers.sign("b"))).toStrictEqual(accepted);
    expect(await a.send(await signers.sign("a", { ownWords: "after", name: "A." }))).toStrictEqual(accepted);
    const { signatures } = await readRevision(ben, workspace, 1);
    expect(signatures.map(({ seat, name, made }) => [seat, name, made?.ownWords])).toStrictEqual([
      ["b", "Ben", null],
      ["a", "A.", "after"],
    ]);
  });

  it("[C7l] [T4] takes nothing back once both have signed, and nobody what they have not signed", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b } = signers;
    expect(await a.send(takingBack(signers))).toStrictEqual(refused("not-signed-yet"));
    await a.accepted(await signers.sign("a"));
    expect(await b.send(takingBack(signers))).toStrictEqual(refused("not-signed-yet"));
    expect(await a.send({ ...takingBack(signers), digest: "0".repeat(64) })).toStrictEqual(
      refused("revision-moved-on"),
    );
    await b.accepted(await signers.sign("b"));
    for (const page of [a, b]) expect(await page.send(takingBack(signers))).toStrictEqual(refused("already-signed"));
    expect(await signedBy(signers)).toStrictEqual(all("a", "b"));
  });

  it("[C7l] takes nothing back from a version that was set aside meanwhile: it takes no second signature anyway", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b } = signers;
    await a.accepted(await signers.sign("a"));
    const words = { kind: "text", text: "One more line." } as const;
    await b.accepted({ type: "clause.propose", section: "change", words });
    expect(await a.send(takingBack(signers))).toStrictEqual(refused("revision-moved-on"));
    expect(await b.send(await signers.sign("b"))).toStrictEqual(refused("revision-moved-on"));
  });

  it("[C7l] and the other's signature at the same moment: whichever comes first holds, and the two never contradict", async () => {
    let signers = await readyToSign(server.origin);
    const met = new Set<string>();
    for (let round = 0; round < 16; round += 1) {
      const { a, b } = signers;
      await a.accepted(await signers.sign("a"));
      const second = await signers.sign("b");
      const [withdrawn, signed] =
        round % 2 === 0
          ? await Promise.all([a.send(takingBack(signers)), b.send(second)])
          : await Promise.all([b.send(second), a.send(takingBack(signers))]).then(([one, other]) => [other, one]);
      // The other's signature stands either way; hers went first, or it had come to stay.
      expect(signed).toStrictEqual(accepted);
      met.add(withdrawn?.ok === true ? "withdrawn" : "signed");
      if (withdrawn?.ok === true) expect(await signedBy(signers)).toStrictEqual(all("b"));
      else {
        expect(withdrawn).toStrictEqual(refused("already-signed"));
        expect(await signedBy(signers)).toStrictEqual(all("a", "b"));
        break;
      }
      signers = await freezeAnew(signers);
    }
    expect(met.size).toBeGreaterThan(0);
  });
});
