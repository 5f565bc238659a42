import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import { SEATS } from "@footbridge/shared/domain/seat";
import { PaperSchema } from "@footbridge/shared/protocol/paper";
import { verifyFile } from "@footbridge/shared/verify/file";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Couple, newCouple, newPerson } from "../../support/couple.ts";
import type { HttpAnswer, Person } from "../../support/person.ts";
import { type RunningServer, runServer } from "../../support/running-server.ts";
import { SigningKey, typed } from "../../support/signing.ts";
import { runPython, TOOLS, WITHOUT } from "../../support/tools/tools.ts";
import { freezeSomething } from "../protocol/settled.ts";

let server: RunningServer;
let couple: Couple;
/** How many receipts there were after the first signature, and after the second. */
const receipts: number[] = [];
beforeAll(async () => {
  server = await runServer();
  couple = await newCouple(server.origin);
  const keys = { a: await SigningKey.make(), b: await SigningKey.make() };
  for (const seat of SEATS) await couple[seat].accepted(keys[seat].offer());
  const frozen = await freezeSomething(couple);
  const { document } = await couple.ana.ask<FrozenRevision>("GET", at("").slice(0, -1));
  for (const seat of SEATS) {
    const signing = {
      ...typed(frozen, seat === "a" ? "Ana" : "בן"),
      ownWords: seat === "a" ? "That we go slowly." : null,
    };
    await couple[seat].accepted(await keys[seat].sign(document, seat, signing));
    receipts.push((await server.asOwner("select from footbridge.host_receipts")).length);
  }
});
afterAll(() => server.close());

function at(file: string): string {
  return `/api/workspaces/${couple.workspace}/revisions/1/${file}`;
}

function get(person: Person, file: string): Promise<HttpAnswer> {
  return person.request("GET", at(file));
}

/** The papers that are kept, by size. */
async function kept(): Promise<readonly string[]> {
  const rows = await server.asOwner<{ paper: string }>("select paper from footbridge.sealed_papers order by paper");
  return rows.map(({ paper }) => paper);
}

/** As if the server had died before it made them. */
async function forget(): Promise<void> {
  await server.app.papers.atRest();
  await server.asOwner("delete from footbridge.sealed_papers");
}

const bytesOf = (answer: HttpAnswer): Uint8Array<ArrayBuffer> => new Uint8Array(answer.bytes);

test("[C7q] the host's word is there with the second signature, and there is none while one is missing", () => {
  expect(receipts).toEqual([0, 1]);
});

test("[C7r] both papers are made with the second signature, before anyone asks", async () => {
  await server.app.papers.atRest();
  expect(await kept()).toEqual(["a4", "letter"]);
});

test("[C7q] the proof is good, and its own record is unbroken, as programs of other origin find too", async (context) => {
  const proof = await get(couple.ben, "proof.json");
  expect(proof.headers.get("content-disposition")).toBe('attachment; filename="proof.json"');
  const verdict = await verifyFile(bytesOf(proof), NO_EXPECTATIONS);
  expect(verdict).toMatchObject({ outcome: "good", file: "proof", proven: { signers: { b: { name: "בן" } } } });
  if (!TOOLS.cryptography) context.skip(WITHOUT.cryptography);
  const { code, out, errors } = runPython("check_proof.py", proof.bytes.toString("utf8"));
  expect([code, out, errors]).toEqual([0, "a: signed\nb: signed\nhost: signed\nrecord: unbroken\n", ""]);
});

test("[C7r] both get the same bytes, whoever asks first and however many ask at once", async () => {
  await forget();
  const { ana, ben } = couple;
  const answers = await Promise.all([ana, ben, ana, ben, ben].map((person) => get(person, "agreement.pdf")));
  const later = await get(ana, "agreement.pdf?paper=a4");
  const [first, ...others] = [...answers, later].map(({ bytes }) => bytes.toString("base64"));
  expect(others.map((bytes) => bytes === first)).toEqual([true, true, true, true, true]);
  expect(await kept()).toEqual(["a4"]);
  const verdict = await verifyFile(bytesOf(later), NO_EXPECTATIONS);
  expect(verdict).toMatchObject({ outcome: "good", file: "pdf" });
});

test("[C7r] [T3] what a crash kept from being made is made when somebody asks", async () => {
  await forget();
  const again = await get(couple.ana, "agreement.pdf?paper=letter");
  expect([again.status, await kept()]).toEqual([200, ["letter"]]);
  expect(await verifyFile(bytesOf(again), NO_EXPECTATIONS)).toMatchObject({ outcome: "good", file: "pdf" });
});

test("[C7r] the same revision is sealed with the same bytes again, as nothing in them depends on when it was asked for", async () => {
  const before = await get(couple.ana, "agreement.pdf");
  await forget();
  expect((await get(couple.ben, "agreement.pdf")).bytes.equals(before.bytes)).toBe(true);
});

test("[C7r] [P5] a stranger gets nothing of a paper, also while it is being made", async () => {
  const stranger = await newPerson(server.origin, "Cleo");
  await forget();
  const [own, others] = await Promise.all([get(couple.ana, "agreement.pdf"), get(stranger, "agreement.pdf")]);
  const kept = await get(stranger, "agreement.pdf");
  expect([own.status, others.status, kept.status]).toEqual([200, 404, 404]);
  for (const file of ["proof.json", "agreement.md", "paper"]) expect((await get(stranger, file)).status).toBe(404);
});

test("[C7c] the paper says who signed what and how, for both the same, and no size but two is set", async () => {
  const [one, other] = [await get(couple.ana, "paper"), await get(couple.ben, "paper")];
  expect(one.bytes.equals(other.bytes)).toBe(true);
  const paper = PaperSchema.parse(one.json);
  expect(paper.signatures.of.map(({ name, partner, ownWords }) => [name, partner, ownWords?.text])).toEqual([
    ["Ana", null, "That we go slowly."],
    ["בן", "Ben", undefined],
  ]);
  expect((await get(couple.ana, "agreement.pdf?paper=a5")).status).toBe(400);
});
