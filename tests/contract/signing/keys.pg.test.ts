import { createHash } from "node:crypto";
import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple } from "../../support/couple.ts";
import type { Page } from "../../support/page.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { KNOWN_KEYS, SigningKey, unkeyed } from "../../support/signing.ts";
import { sortedJson } from "../../support/sorted-json.ts";
import { freezeSomething } from "../protocol/settled.ts";
import { freezeAnew, readRevision, readyToSign } from "./signers.ts";

const server = serverOfFile();

const NONE: DocumentKey = { kind: "none" };

const named = ({ jwk, thumbprint }: SigningKey): DocumentKey => ({ kind: "ed25519", jwk, thumbprint });

/** Everything about a workspace that both share, as the database has it. */
async function shared(workspace: string): Promise<unknown> {
  return server.asOwner(
    `select w.version, w.state, (select count(*) from footbridge.facts f where f.workspace_id = w.id) as facts
     from footbridge.workspaces w where w.id = $1`,
    [workspace],
  );
}

/** Waits for an answer that comes after everything that was on its way to a page. */
async function settle(page: Page): Promise<void> {
  await page.emit({ id: "no id", command: { type: "of no use" } });
}

describe("a key that somebody offers", () => {
  it("[C7j] [P1] is told to nobody: no frame, no version, no fact, and nothing in what the other can look at", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const mine = await ana.connect(workspace);
    await mine.ready();
    await settle(b);
    const mirror = (await ben.request("GET", `/api/workspaces/${workspace}/mirror`)).json;
    const [received, before] = [ben.transcript.length, await shared(workspace)];
    const key = await SigningKey.make();
    await a.accepted(key.offer());
    await mine.until("one's own key", ({ ownKey }) => ownKey?.offered === key.thumbprint);
    await settle(b);
    expect(ben.transcript.slice(received).map(({ what }) => what)).toStrictEqual(["ack"]);
    expect(await shared(workspace)).toStrictEqual(before);
    expect((await ben.request("GET", `/api/workspaces/${workspace}/mirror`)).json).toStrictEqual(mirror);
    const fresh = await ben.connect(workspace);
    await fresh.ready();
    expect(fresh.ownKey).toStrictEqual({ offered: null, compared: null });
    expect(JSON.stringify(fresh.held()).includes(key.thumbprint)).toBe(false);
  });

  it("[C7j] is named by the next version, the last that each offered, and by no version before", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    const [first, last] = [await SigningKey.make(), await SigningKey.make()];
    await a.accepted(first.offer());
    await a.accepted(last.offer());
    const { revision, digest } = await freezeSomething(couple);
    const { document } = await readRevision(ana, workspace, revision);
    expect(document.keys).toStrictEqual({ a: named(last), b: NONE });
    expect(a.agreement?.revisions.at(-1)?.keys).toStrictEqual({ a: last.thumbprint, b: null });
    await b.accepted(first.offer());
    await a.accepted({ type: "agreement.set-aside", revision, digest });
    await a.accepted({ type: "signing-key.offer", jwk: null });
    await b.accepted({ type: "agreement.freeze" });
    expect((await readRevision(ana, workspace, revision + 1)).document.keys).toStrictEqual({
      a: NONE,
      b: named(first),
    });
    expect((await readRevision(ana, workspace, revision)).document.keys).toStrictEqual({ a: named(last), b: NONE });
  });

  it("[C7j] is one that a private key can belong to", async () => {
    const { a } = await newCouple(server.origin);
    const refused = { ok: false, refusal: refusalOf("message-not-understood") };
    const x = (hex: string): string => Buffer.from(hex, "hex").toString("base64url");
    const others = [
      // Of small order: the neutral point, and one of order eight. Anybody signs in their name.
      x(`01${"00".repeat(31)}`),
      x("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
      // On no point of the curve.
      x(`02${"00".repeat(31)}`),
    ];
    for (const each of others)
      expect(await a.send({ type: "signing-key.offer", jwk: { kty: "OKP", crv: "Ed25519", x: each } })).toStrictEqual(
        refused,
      );
    expect(await a.send({ type: "signing-key.offer", jwk: KNOWN_KEYS.one })).toStrictEqual({ ok: true, outcome: {} });
  });

  it("[C7j] has the thumbprint of RFC 7638 in the document, in the log and for oneself", async () => {
    const couple = await newCouple(server.origin);
    const { a, ana, workspace } = couple;
    // RFC 8037, appendix A.3.
    const thumbprint = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
    await a.accepted({ type: "signing-key.offer", jwk: KNOWN_KEYS.one });
    await a.until("one's own key", ({ ownKey }) => ownKey?.offered === thumbprint);
    const { revision } = await freezeSomething(couple);
    const { document } = await readRevision(ana, workspace, revision);
    expect(document.keys.a).toStrictEqual({ kind: "ed25519", jwk: KNOWN_KEYS.one, thumbprint });
    const facts = await server.asOwner<{ keys: unknown }>(
      "select body -> 'keys' as keys from footbridge.facts where workspace_id = $1 and type = 'agreement.frozen'",
      [workspace],
    );
    expect(facts).toStrictEqual([{ keys: { a: thumbprint, b: null } }]);
  });
});

describe("comparing the other's key", () => {
  it("[C7j] [P1] is kept for oneself alone, and only of a key that a version names for the other", async () => {
    const { a, b, ana, ben, keys, workspace } = await readyToSign(server.origin);
    const refused = { ok: false, refusal: refusalOf("key-not-in-revision") };
    const compared = (thumbprint: string) => a.send({ type: "signing-key.compared", thumbprint });
    expect(await compared(keys.a.thumbprint)).toStrictEqual(refused);
    expect(await compared((await SigningKey.make()).thumbprint)).toStrictEqual(refused);
    await settle(b);
    const [received, before] = [ben.transcript.length, await shared(workspace)];
    expect(await compared(keys.b.thumbprint)).toStrictEqual({ ok: true, outcome: {} });
    await settle(b);
    expect(ben.transcript.slice(received).map(({ what }) => what)).toStrictEqual(["ack"]);
    expect(await shared(workspace)).toStrictEqual(before);
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect(fresh.ownKey).toStrictEqual({ offered: keys.a.thumbprint, compared: keys.b.thumbprint });
  });
});

describe("a version", () => {
  it("[C7] names its keys, the sheets and the consent, and its digest covers them", async () => {
    const { about, document, keys } = await readyToSign(server.origin);
    expect(document.keys).toStrictEqual({ a: named(keys.a), b: named(keys.b) });
    expect(document.practiceVersion).toBe("own-part/1 what-changed/1 our-language/2 re-entry-terms/2");
    expect(document.consent.digest).toBe(createHash("sha256").update(document.consent.sentence).digest("hex"));
    expect(document.format).toBe(2);
    expect(about.digest).toBe(createHash("sha256").update(sortedJson(document)).digest("hex"));
  });

  it("[C7e] that names the key of another device is signed there, or a new one names the key of this device", async () => {
    const signers = await readyToSign(server.origin);
    const { a, about, document } = signers;
    const here = await SigningKey.make();
    await a.accepted(here.offer());
    const signing = await signers.sign("a");
    const refused = { ok: false, refusal: refusalOf("key-not-in-revision") };
    expect(await a.send(await here.sign(document, "a", signing))).toStrictEqual(refused);
    expect(await a.send(unkeyed(about, "Ana"))).toStrictEqual(refused);
    const anew = await freezeAnew({ ...signers, keys: { ...signers.keys, a: here } });
    expect(anew.document.keys.a).toStrictEqual(named(here));
    expect(await a.send(await anew.sign("a"))).toStrictEqual({ ok: true, outcome: {} });
  });
});
