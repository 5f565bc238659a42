import { createHash, randomBytes } from "node:crypto";
import { type Signing, signingHeader, statementOf } from "@footbridge/shared/domain/agreement/signing";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { flattenedVerify, importJWK } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple } from "../../support/couple.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { CONSENT, type SigningKey, unkeyed } from "../../support/signing.ts";
import { sortedJson } from "../../support/sorted-json.ts";
import { freezeSomething } from "../protocol/settled.ts";
import { freezeAnew, personAt, readRevision, readyToSign, type Sign, type Signers } from "./signers.ts";

const server = serverOfFile();

const accepted = { ok: true, outcome: {} };
const refused = (code: ErrorCode) => ({ ok: false, refusal: refusalOf(code) });
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("a signature with a key of one's own", () => {
  it("[C7j] is taken, and is what another JOSE library takes for a signature over exactly this version", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b, ana, document, about, keys, workspace } = signers;
    const signings = { a: await signers.sign("a"), b: await signers.sign("b", { zone: "Asia/Kolkata" }) };
    expect(await a.send(signings.a)).toStrictEqual(accepted);
    expect(await b.send(signings.b)).toStrictEqual(accepted);
    await a.until("both signatures", (page) => page.agreement?.revisions[0]?.status === "signed");
    expect(
      a.agreement?.revisions[0]?.signatures.map(({ seat, name, zone, keyed }) => [seat, name, zone, keyed]),
    ).toEqual([
      ["a", "Ana", "Europe/Berlin", true],
      ["b", "Ben", "Asia/Kolkata", true],
    ]);
    const { signatures } = await readRevision(ana, workspace, 1);
    for (const { seat, made } of signatures) {
      const said = statementOf(seat, signings[seat]);
      const statement = sha256(sortedJson(said));
      expect(made).toStrictEqual({ mark: { kind: "typed" }, ownWords: null, statement, jws: signings[seat].jws });
      const jws = { ...made?.jws, payload: Buffer.from(sortedJson(document)).toString("base64url") };
      const key = await importJWK({ ...keys[seat].jwk }, "Ed25519");
      const { protectedHeader } = await flattenedVerify(jws as never, key, { algorithms: ["Ed25519"] });
      expect(protectedHeader).toStrictEqual({
        alg: "Ed25519",
        kid: keys[seat].thumbprint,
        typ: "footbridge-agreement+jws",
        fb: { seat, statement },
      });
    }
    expect(about.digest).toBe(sha256(sortedJson(document)));
  });

  const words = (parts: Partial<Signing>) => async (signers: Signers) => ({ ...(await signers.sign("a")), ...parts });
  /** Signed by a key, with another header than the sign page makes. */
  const headed = (change: (header: object) => object, by: "a" | "b" = "a") => {
    return async ({ keys, document, sign }: Signers): Promise<Sign> => {
      const signing = await sign("a");
      const statement = sha256(sortedJson(statementOf("a", signing)));
      const header = change(signingHeader(keys.a.thumbprint, "a", statement));
      return { ...signing, jws: await keys[by].jws(header, sortedJson(document)) };
    };
  };
  const flipped = (text: string): string => `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`;

  /** What could be sent in the place of a signature of Ana's, and what it is refused with. */
  const FORGED: readonly (readonly [what: string, ErrorCode, (signers: Signers) => Promise<Sign>])[] = [
    ["on the digest of another version", "revision-moved-on", words({ digest: "0".repeat(64) })],
    ["with consent to another sentence", "consent-moved-on", words({ consent: "0".repeat(64) })],
    ["that was made for another name", "signature-not-valid", words({ name: "Anna" })],
    ["that was made in another time zone", "signature-not-valid", words({ zone: "Europe/Rome" })],
    ["that was made with another mark", "signature-not-valid", words({ mark: drawn([[0, 0, 10, 10]]) })],
    ["that was made with other words of one's own", "signature-not-valid", words({ ownWords: "I will pay." })],
    ["with one letter changed in it", "signature-not-valid", async ({ sign }) => withJws(await sign("a"), flipped)],
    [
      "by the other's key in one's own name",
      "signature-not-valid",
      async ({ keys, document, sign }) => {
        const signing = await sign("a");
        const header = signingHeader(keys.a.thumbprint, "a", sha256(sortedJson(statementOf("a", signing))));
        return { ...signing, jws: await keys.b.jws(header, sortedJson(document)) };
      },
    ],
    [
      "by the other's key, as that",
      "key-not-in-revision",
      async ({ keys, document, sign }) => keys.b.sign(document, "a", await sign("a")),
    ],
    ["that the other made for their own seat", "key-not-in-revision", async ({ sign }) => sign("b")],
    [
      "for the other seat by one's own key",
      "signature-not-valid",
      headed((header) => ({ ...header, fb: fbOf(header, "b") })),
    ],
    ["with no algorithm", "signature-not-valid", headed((header) => ({ ...header, alg: "none" }))],
    ["of another algorithm", "signature-not-valid", headed((header) => ({ ...header, alg: "HS256" }))],
    ["of another type", "signature-not-valid", headed((header) => ({ ...header, typ: "JWT" }))],
    ["with something more in its header", "signature-not-valid", headed((header) => ({ ...header, crit: ["b64"] }))],
    ["that carries a key of its own", "signature-not-valid", headed((header) => ({ ...header, jwk: {} }))],
    [
      "over another document",
      "signature-not-valid",
      async ({ keys, document, sign }) => ({
        ...(await keys.a.sign({ ...document, openQuestions: [], revision: 2 }, "a", await sign("a"))),
        digest: (await sign("a")).digest,
      }),
    ],
    ["of no key at all", "key-not-in-revision", async ({ about }) => unkeyed(about, "Ana")],
    ["whose header is no JSON", "signature-not-valid", async ({ sign }) => withHeader(await sign("a"), "bm8ganNvbg")],
  ];

  function drawn(strokes: readonly (readonly number[])[]): Signing["mark"] {
    return { kind: "drawn", width: 100, height: 40, strokes };
  }

  function fbOf(header: object, seat: "a" | "b"): object {
    return { ...(header as { fb: object }).fb, seat };
  }

  function withJws(signing: Sign, change: (signature: string) => string): Sign {
    if (signing.jws === null) throw new Error("there is no signature to change");
    return { ...signing, jws: { ...signing.jws, signature: change(signing.jws.signature) } };
  }

  function withHeader(signing: Sign, header: string): Sign {
    if (signing.jws === null) throw new Error("there is no signature to change");
    return { ...signing, jws: { ...signing.jws, protected: header } };
  }

  let couple: Signers;
  beforeAll(async () => {
    couple = await readyToSign(server.origin);
  });

  it.each(FORGED)("[C7j] [T4] %s is refused with %s, and nothing is signed", async (_, code, forge) => {
    const before = couple.a.held();
    expect(await couple.a.send(await forge(couple))).toStrictEqual(refused(code));
    const fresh = await couple.ana.connect(couple.workspace);
    await fresh.ready();
    expect(fresh.held()).toStrictEqual(before);
    fresh.close();
    expect(
      await server.asOwner("select from footbridge.signatures where workspace_id = $1", [couple.workspace]),
    ).toEqual([]);
  });

  it("[C7j] of an earlier version is no signature on the same words in a later one", async () => {
    const before = await readyToSign(server.origin);
    const earlier = await before.sign("a");
    const now = await freezeAnew(before);
    const { revision, digest } = now.about;
    expect(await now.a.send({ ...earlier, revision, digest })).toStrictEqual(refused("signature-not-valid"));
    expect(await now.a.send(earlier)).toStrictEqual(refused("revision-moved-on"));
  });
});

describe("a signature without a key", () => {
  it("[C7e] counts where the version names none for its seat, and is recorded as that", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    const about = await freezeSomething(couple);
    const keyed = await couple.ana.ask<{ document: never }>("GET", `/api/workspaces/${workspace}/revisions/1`);
    const { SigningKey } = await import("../../support/signing.ts");
    const key: SigningKey = await SigningKey.make();
    const signing = unkeyed(about, "Ana");
    expect(await a.send(await key.sign(keyed.document, "a", signing))).toStrictEqual(refused("key-not-in-revision"));
    expect(await a.send(signing)).toStrictEqual(accepted);
    expect(await b.send(unkeyed(about, "Ben"))).toStrictEqual(accepted);
    const { signatures } = await readRevision(ana, workspace, 1);
    expect(signatures.map(({ seat, keyed: own, made }) => [seat, own, made?.jws])).toEqual([
      ["a", false, null],
      ["b", false, null],
    ]);
  });
});

describe("what a signature is made of", () => {
  it("[C7k] [P1] is the signer's alone until both have signed: no frame and no answer has it, and then both read all", async () => {
    const signers = await readyToSign(server.origin);
    const { a, b, ana, ben, workspace } = signers;
    const [ownWords, hers] = [`mine ${randomBytes(8).toString("hex")}`, `hers ${randomBytes(8).toString("hex")}`];
    const mark = {
      kind: "drawn",
      width: 120,
      height: 48,
      strokes: [
        [1, 2, 30, 40],
        [7, 7],
      ],
    } as const;
    await a.accepted(await signers.sign("a", { ownWords, mark }));
    await b.until("her signature", (page) => page.agreement?.revisions[0]?.signatures.length === 1);
    const [theirs] = (await readRevision(ben, workspace, 1)).signatures;
    expect([theirs?.name, theirs?.keyed, theirs?.made]).toStrictEqual(["Ana", true, null]);
    const [mine] = (await readRevision(ana, workspace, 1)).signatures;
    expect([mine?.made?.ownWords, mine?.made?.mark]).toStrictEqual([ownWords, mark]);
    expect(JSON.stringify(ben.transcript).includes(ownWords)).toBe(false);
    await b.accepted(await signers.sign("b", { ownWords: hers }));
    for (const seat of ["a", "b"] as const) {
      const { signatures } = await readRevision(personAt(signers, seat), workspace, 1);
      expect(signatures.map(({ made }) => made?.ownWords)).toStrictEqual([ownWords, hers]);
    }
    expect(JSON.stringify(b.held()).includes(ownWords)).toBe(false);
  });

  it("[C7j] is taken in one form, whatever way its letters were typed", async () => {
    const signers = await readyToSign(server.origin);
    const { a, ana, workspace } = signers;
    const typed = { name: "  Zoe\u0308 ", ownWords: "\n cafe\u0301 \n" };
    expect(await a.send(await signers.sign("a", typed))).toStrictEqual(accepted);
    const [signature] = (await readRevision(ana, workspace, 1)).signatures;
    expect([signature?.name, signature?.made?.ownWords]).toStrictEqual(["Zoë", "café"]);
  });

  it("[C7j] [T4] is no drawing that cannot be drawn again, nor more than there is room for", async () => {
    const { a, about } = await readyToSign(server.origin);
    const points = (count: number): number[] => Array.from({ length: 2 * count }, () => 1);
    const marks: readonly (readonly [width: number, height: number, strokes: readonly number[][]])[] = [
      [100, 40, []],
      [100, 40, [[]]],
      [100, 40, [[1, 2, 3]]],
      [100, 40, [[101, 2]]],
      [100, 40, [[1, 41]]],
      [100, 40, [[-1, 2]]],
      [100, 40, [[1.5, 2]]],
      [0, 40, [[0, 0]]],
      [4001, 40, [[1, 1]]],
      [100, 40, Array.from({ length: 61 }, () => [1, 1])],
      [100, 40, [points(4001)]],
      [100, 40, [points(2001), points(2000)]],
    ];
    for (const [width, height, strokes] of marks) {
      const command = { ...unkeyed(about, "Ana"), mark: { kind: "drawn", width, height, strokes } };
      expect(await a.emit({ id: crypto.randomUUID(), command })).toStrictEqual(refused("message-not-understood"));
    }
    const most = {
      ...unkeyed(about, "Ana"),
      mark: { kind: "drawn", width: 4000, height: 4000, strokes: [points(4000)] },
    };
    expect(await a.emit({ id: crypto.randomUUID(), command: most })).toStrictEqual(refused("key-not-in-revision"));
    const long = { ...unkeyed(about, "Ana"), ownWords: "x".repeat(601) };
    expect(await a.emit({ id: crypto.randomUUID(), command: long })).toStrictEqual(refused("message-not-understood"));
  });

  it("[C7] consents to the sentence that the version names", async () => {
    const { document } = await readyToSign(server.origin);
    expect(document.consent.digest).toBe(CONSENT);
  });
});
