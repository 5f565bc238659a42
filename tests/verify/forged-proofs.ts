import { createHmac } from "node:crypto";
import { proofText } from "@footbridge/shared/proof/assemble";
import type { Proof } from "@footbridge/shared/proof/format";
import {
  auditOf,
  canonical,
  headerOf,
  type Made,
  makeCouple,
  makePartnerKey,
  part,
  proofOf,
  receiptOf,
  STEPS,
  sha256,
  signWith,
  statementOf,
  swapped,
} from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { bytesOf, edited, type Mutable, proofFile, withReceipt } from "./files.ts";

/** A way to forge, what comes of it, and what has to be found, the plainest first. */
export type Forgery = readonly [
  what: string,
  forge: (made: Made) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>,
  found: readonly string[],
];

/** The key of a partner in a couple that both have one. */
function keyOf(made: Made, seat: "a" | "b") {
  const key = made.keys[seat];
  if (key === null) throw new Error("this partner has no key");
  return key;
}

/** A header with other members, signed by the partner with their own key. */
async function underHeader(made: Made, seat: "a" | "b", changes: object, key = keyOf(made, seat)) {
  const header = { ...headerOf(keyOf(made, seat), seat, made.statements[seat]), ...changes };
  const signature = await signWith(key, header, made.document);
  return withReceipt(made, { signatures: { ...made.signatures, [seat]: signature } });
}

/** What a partner says is changed, and they sign it anew. */
async function saying(made: Made, seat: "a" | "b", changes: Parameters<typeof statementOf>[2]) {
  const statement = statementOf(made.document, seat, changes);
  const key = keyOf(made, seat);
  const signature = await signWith(key, headerOf(key, seat, statement), made.document);
  const statements = { ...made.statements, [seat]: statement };
  const signatures = { ...made.signatures, [seat]: signature };
  return { ...made, statements, signatures };
}

/** Text in which the first `from` reads `to`. */
function replaced(made: Made, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = proofText(proofOf(made));
  if (!text.includes(from)) throw new Error("nothing to replace");
  return bytesOf(text.replace(from, to));
}

function clauseIn(document: Mutable<Proof["readable"]["document"]>) {
  const clause = document.sections[0]?.clauses[0];
  if (clause === undefined) throw new Error("a document without a clause");
  return clause;
}

function changedPayload({ document }: Made): string {
  const changed = structuredClone(document) as Mutable<typeof document>;
  clauseIn(changed).text = "We are trying slowly. We owe a “yes”.";
  return part(changed);
}

const OTHER_DOCUMENT = "ab".repeat(32);

export const FORM: readonly Forgery[] = [
  ["a file that ends too early", (made) => proofFile(made).slice(0, -100), ["json-not-whole"]],
  [
    "a name that stands twice",
    (made) => replaced(made, '"format": 1,\n  "kind"', '"format": 1,\n  "format": 1,\n  "kind"'),
    ["duplicate-names"],
  ],
  ["a letter written as an escape", (made) => replaced(made, "Amira", "\\u0041mira"), ["not-canonical"]],
  [
    "a name that no proof has",
    (made) => edited(made, (proof) => Object.assign(proof, { note: "" })),
    ["unknown-field"],
  ],
  [
    "a name that no statement has",
    (made) => edited(made, (proof) => Object.assign(proof.statements.a, { witness: "Carla" })),
    ["unknown-field"],
  ],
  [
    "a value of another kind",
    (made) => edited(made, (proof) => Object.assign(proof.statements.a, { revision: "1" })),
    ["not-in-shape"],
  ],
  [
    "a signature whose last letter says more than its bytes",
    (made) =>
      edited(made, ({ agreement }) => {
        const [first] = agreement.signatures;
        if (first !== undefined) first.signature = `${first.signature.slice(0, -1)}B`;
      }),
    ["not-in-shape"],
  ],
  [
    "a text that only looks the same, signed by both",
    async (made) => {
      const changed = await saying(made, "b", { ownWords: "Cafe\u0301" });
      return proofFile(withReceipt(changed, { audit: auditOf(made.document, changed.statements, STEPS) }));
    },
    ["not-normalised"],
  ],
  ["a format of later times", (made) => edited(made, (proof) => Object.assign(proof, { format: 2 })), ["newer-format"]],
];

export const WORDS: readonly Forgery[] = [
  [
    "a word changed in what was signed",
    (made) => edited(made, ({ agreement }) => (agreement.payload = changedPayload(made))),
    ["words-altered"],
  ],
  [
    "a word changed in what was signed, and in the copy for reading",
    (made) =>
      edited(made, (proof) => {
        proof.agreement.payload = changedPayload(made);
        proof.readable.document = JSON.parse(Buffer.from(proof.agreement.payload, "base64url").toString());
      }),
    ["words-altered"],
  ],
  [
    "a clause changed in the copy for reading",
    (made) => edited(made, ({ readable }) => (clauseIn(readable.document).text = "We owe a “yes”.")),
    ["readable-differs"],
  ],
  [
    "a name changed in the copy for reading",
    (made) => edited(made, ({ readable }) => (readable.signers.b.name = "Nikos")),
    ["readable-signer-differs b"],
  ],
  [
    "a time changed in the copy for reading",
    (made) => edited(made, ({ readable }) => (readable.signers.a.at = "2026-03-15T09:12:04.000Z")),
    ["readable-signer-differs a"],
  ],
  [
    "something else in the place of the document",
    (made) => edited(made, ({ agreement }) => (agreement.payload = part({ kind: "love-letter" }))),
    ["words-unreadable"],
  ],
  [
    "a document in another order than the one that was signed",
    (made) =>
      edited(made, ({ agreement }) => {
        const { kind, ...rest } = made.document;
        agreement.payload = Buffer.from(JSON.stringify({ kind, ...rest })).toString("base64url");
      }),
    ["words-unreadable"],
  ],
  [
    "a sentence of consent that is not the one of its digest, signed by both",
    async ({ host }) =>
      proofFile(
        await makeCouple(host, null, (document) => ({
          ...document,
          consent: { ...document.consent, sentence: "I agree to anything." },
        })),
      ),
    ["consent-sentence-altered"],
  ],
  [
    "a key under the name of another key, signed by both",
    async ({ host }) => {
      const { key } = await makePartnerKey();
      const couple = await makeCouple(host, "b", (document) => ({
        ...document,
        keys: { ...document.keys, b: { ...key, thumbprint: "A".repeat(43) } },
      }));
      return proofFile(couple);
    },
    ["thumbprint-differs b", "signature-missing b"],
  ],
];

export const SIGNATURES: readonly Forgery[] = [
  ["no algorithm", async (made) => proofFile(await underHeader(made, "a", { alg: "none" })), ["algorithm-none a"]],
  [
    "an algorithm that takes the public key for a secret",
    (made) => {
      const header = { ...headerOf(keyOf(made, "a"), "a", made.statements.a), alg: "HS512" };
      const secret = Buffer.from(keyOf(made, "a").key.jwk.x, "base64url");
      const input = `${part(header)}.${part(made.document)}`;
      const signature = createHmac("sha512", secret).update(input).digest("base64url");
      return proofFile(
        withReceipt(made, { signatures: { ...made.signatures, a: { protected: part(header), signature } } }),
      );
    },
    ["algorithm-not-allowed a"],
  ],
  [
    "a key of somebody else's in the header, which signed",
    async (made) => {
      const stranger = await makePartnerKey();
      return proofFile(await underHeader(made, "b", { jwk: stranger.key.jwk }, stranger));
    },
    ["header-not-allowed b"],
  ],
  [
    "an unknown thing that the header calls critical",
    async (made) => proofFile(await underHeader(made, "b", { b64: false, crit: ["b64"] })),
    ["header-not-allowed b"],
  ],
  [
    "a signature of another kind",
    async (made) => proofFile(await underHeader(made, "a", { typ: "footbridge-receipt+jws" })),
    ["header-not-allowed a"],
  ],
  [
    "a key that the document does not name",
    async (made) => {
      const stranger = await makePartnerKey();
      return proofFile(await underHeader(made, "a", { kid: stranger.key.thumbprint }, stranger));
    },
    ["key-not-in-document a"],
  ],
  [
    "the right name of the key over a signature by another",
    async (made) => proofFile(await underHeader(made, "a", {}, await makePartnerKey())),
    ["signature-not-valid a"],
  ],
  [
    "one bit changed in a signature",
    (made) =>
      edited(made, ({ agreement }) => {
        const [, second] = agreement.signatures;
        if (second !== undefined)
          second.signature = (second.signature.startsWith("A") ? "B" : "A") + second.signature.slice(1);
      }),
    ["signature-not-valid b", "receipt-of-another-signature b"],
  ],
  [
    "the signatures of the two exchanged",
    (made) => edited(made, ({ agreement }) => agreement.signatures.reverse()),
    ["signatures-swapped", "receipt-of-another-signature a", "receipt-of-another-signature b"],
  ],
  [
    "one signature more, by a stranger",
    async (made) => {
      const stranger = await makePartnerKey();
      const signature = await signWith(stranger, headerOf(stranger, "a", made.statements.a), made.document);
      return edited(made, ({ agreement }) => agreement.signatures.push(signature));
    },
    ["signature-extra"],
  ],
  [
    "the same signature twice",
    (made) => edited(made, ({ agreement }) => agreement.signatures.push(...agreement.signatures.slice(0, 1))),
    ["signature-extra"],
  ],
  [
    "no signature of a partner with a key",
    (made) => edited(made, ({ agreement }) => agreement.signatures.pop()),
    ["signature-missing b", "receipt-of-another-signature b"],
  ],
  [
    "no signature of a partner with a key, and a host who goes along with it",
    (made) => proofFile(withReceipt(made, { signatures: { ...made.signatures, b: null } })),
    ["signature-missing b"],
  ],
  [
    "a signature of a partner without a key",
    async ({ host }) => {
      const couple = await makeCouple(host, "b");
      const stranger = await makePartnerKey();
      const signature = await signWith(stranger, headerOf(stranger, "b", couple.statements.b), couple.document);
      return edited(couple, ({ agreement }) => agreement.signatures.push(signature));
    },
    ["signature-without-key b"],
  ],
];

export const STATEMENTS: readonly Forgery[] = [
  [
    "own words changed",
    (made) => edited(made, ({ statements }) => (statements.b.ownWords = "That we hurry.")),
    ["statement-altered b", "receipt-of-another-statement b", "audit-tells-otherwise b"],
  ],
  [
    "own words put into the mouth of a partner without a key",
    async ({ host }) =>
      edited(await makeCouple(host, "b"), ({ statements }) => (statements.b.ownWords = "That we hurry.")),
    ["receipt-of-another-statement b", "audit-tells-otherwise b"],
  ],
  [
    "the seats of the two exchanged",
    (made) => edited(made, (proof) => (proof.statements = swapped(proof.statements))),
    [
      "readable-signer-differs a",
      "readable-signer-differs b",
      "statements-swapped",
      "statement-altered a",
      "statement-altered b",
      "receipt-of-another-statement a",
      "receipt-of-another-statement b",
      "audit-tells-otherwise a",
      "audit-tells-otherwise b",
    ],
  ],
  [
    "a partner who says that they sit at the other's place",
    async (made) => {
      const changed = await saying(made, "a", { seat: "b" });
      return proofFile(withReceipt(changed, { audit: auditOf(made.document, changed.statements, STEPS) }));
    },
    ["statements-swapped a"],
  ],
  [
    "another consent than the one in the document",
    async (made) => {
      const changed = await saying(made, "a", { consent: sha256("Yes.") });
      return proofFile(withReceipt(changed, { audit: auditOf(made.document, changed.statements, STEPS) }));
    },
    ["statement-consent-differs a"],
  ],
  [
    "what a partner said about another document",
    async (made) => {
      const changed = await saying(made, "b", { document: OTHER_DOCUMENT });
      return proofFile(withReceipt(changed, { audit: auditOf(made.document, changed.statements, STEPS) }));
    },
    ["statement-of-another-document b"],
  ],
  [
    "what a partner said about another revision",
    async (made) => {
      const changed = await saying(made, "b", { revision: 2 });
      return proofFile(withReceipt(changed, { audit: auditOf(made.document, changed.statements, STEPS) }));
    },
    ["statement-of-another-document b"],
  ],
  [
    "a partner who says something else afterwards, without the host",
    async (made) => proofFile(await saying(made, "b", { ownWords: "That we hurry." })),
    ["receipt-of-another-signature b", "receipt-of-another-statement b", "audit-tells-otherwise b"],
  ],
];

export const RECEIPTS: readonly Forgery[] = [
  [
    "the time changed",
    (made) =>
      edited(made, ({ receipt, readable }) => {
        const at = "2026-03-14T21:40:31.000Z";
        receipt.payload = part({ ...made.said, signedAt: { ...made.said.signedAt, b: at }, completedAt: at });
        readable.signers.b.at = at;
      }),
    ["receipt-not-valid", "audit-tells-otherwise", "audit-tells-otherwise b"],
  ],
  [
    "a completion at another time than the last signature",
    (made) => proofFile(withReceipt(made, { said: { ...made.said, completedAt: "2026-03-15T00:00:00.000Z" } })),
    ["receipt-times-impossible", "audit-tells-otherwise"],
  ],
  [
    "the receipt of another revision",
    (made) => proofFile(withReceipt(made, { said: { ...made.said, revision: 2 } })),
    ["receipt-of-another-document"],
  ],
  [
    "the receipt of another agreement of the same two",
    async (made) => proofFile({ ...made, receipt: (await makeCouple(made.host)).receipt }),
    [
      "receipt-of-another-document",
      "receipt-of-another-signature a",
      "receipt-of-another-signature b",
      "receipt-of-another-statement a",
      "receipt-of-another-statement b",
      "audit-head-differs",
    ],
  ],
  [
    "something else in its place",
    (made) => edited(made, ({ receipt }) => (receipt.payload = part({}))),
    ["receipt-not-valid"],
  ],
  [
    "no algorithm",
    (made) => proofFile({ ...made, receipt: receiptOf(made.host, made.said, { alg: "none" }) }),
    ["receipt-header-not-allowed"],
  ],
  [
    "an address where its key can be found",
    (made) => proofFile({ ...made, receipt: receiptOf(made.host, made.said, { jku: "https://example.org/keys" }) }),
    ["receipt-header-not-allowed"],
  ],
  [
    "the certificates of another host over its signature",
    (made) => {
      const x5c = makeHost().chain.map((der) => der.toString("base64"));
      return proofFile({ ...made, receipt: receiptOf(made.host, made.said, { x5c }) });
    },
    ["receipt-not-valid"],
  ],
  [
    "a certificate with a byte changed",
    (made) => {
      const x5c = made.host.chain.map((der) => {
        const changed = Buffer.from(der);
        changed[60] = (changed[60] ?? 0) ^ 1;
        return changed.toString("base64");
      });
      return proofFile({ ...made, receipt: receiptOf(made.host, made.said, { x5c }) });
    },
    ["receipt-certificate-chain"],
  ],
  [
    "certificates that are none",
    (made) => proofFile({ ...made, receipt: receiptOf(made.host, made.said, { x5c: ["AAAA", "AAAA"] }) }),
    ["receipt-certificate-unreadable"],
  ],
  [
    "a leaf that another root certified",
    async () => proofFile(await makeCouple(makeHost({ certifiedByAnother: true }))),
    ["receipt-certificate-chain"],
  ],
  [
    "a root that signs by itself",
    async () => proofFile(await makeCouple(makeHost({ rootSigns: true }))),
    ["receipt-certificate-purpose"],
  ],
  [
    "a leaf that had run out",
    async () => proofFile(await makeCouple(makeHost({ until: "2026-03-14T21:40:29.000Z" }))),
    ["receipt-certificate-time"],
  ],
  [
    "a leaf that was not there yet",
    async () => proofFile(await makeCouple(makeHost({ from: "2026-03-14T21:40:31.000Z" }))),
    ["receipt-certificate-time"],
  ],
];

/** The audit with something changed, and everything after it chained anew. */
function rechained(made: Made, steps: Parameters<typeof auditOf>[2]): Made {
  return withReceipt(made, { audit: auditOf(made.document, made.statements, steps) });
}

export const AUDITS: readonly Forgery[] = [
  ["an entry taken out", (made) => edited(made, ({ audit }) => audit.splice(2, 1)), ["audit-entry-missing"]],
  [
    "two entries exchanged",
    (made) => edited(made, ({ audit }) => audit.splice(1, 2, ...audit.slice(1, 3).reverse())),
    ["audit-out-of-order"],
  ],
  [
    "an entry changed",
    (made) =>
      edited(made, ({ audit }) => {
        const [, , withdrawn] = audit;
        if (withdrawn !== undefined) withdrawn.browser = "Safari";
      }),
    ["audit-altered"],
  ],
  [
    "the last entry changed",
    (made) =>
      edited(made, ({ audit }) => {
        const last = audit.at(-1);
        if (last !== undefined) last.system = "Windows";
      }),
    ["audit-head-differs"],
  ],
  [
    "a first entry that names one before it",
    (made) => {
      const [first, ...rest] = auditOf(made.document, made.statements, STEPS);
      const before = { ...first, previous: OTHER_DOCUMENT } as (typeof rest)[number];
      const audit = rest.reduce(
        (all, entry) => [...all, { ...entry, previous: sha256(canonical(all.at(-1) ?? {})) }],
        [before],
      );
      return proofFile(withReceipt(made, { audit }));
    },
    ["audit-altered"],
  ],
  ["its beginning left out", (made) => edited(made, ({ audit }) => audit.shift()), ["audit-incomplete"]],
  ["its end left out", (made) => edited(made, ({ audit }) => audit.pop()), ["audit-incomplete", "audit-head-differs"]],
  [
    "a signature that was withdrawn in the end",
    (made) => proofFile(rechained(made, [...STEPS.slice(0, 5), ["withdrawn", "a", STEPS[4][2]], STEPS[5]])),
    ["audit-incomplete"],
  ],
  [
    "other times than those of the receipt",
    (made) =>
      proofFile(
        rechained(
          made,
          STEPS.map(([what, who, at]) => [what, who, at.replace("T09:12", "T09:13")] as const),
        ),
      ),
    ["audit-tells-otherwise a"],
  ],
  [
    "the record of another revision",
    (made) => {
      const audit = auditOf({ ...made.document, revision: 2 }, made.statements, STEPS);
      return proofFile(withReceipt(made, { audit }));
    },
    ["audit-of-another-document"],
  ],
];
