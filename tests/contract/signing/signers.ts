import type { AgreementDocument, FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import type { Signing } from "@footbridge/shared/domain/agreement/signing";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import { type Couple, newCouple } from "../../support/couple.ts";
import type { Person } from "../../support/person.ts";
import { type About, SigningKey, typed } from "../../support/signing.ts";
import { freezeSomething } from "../protocol/settled.ts";

export type Sign = Extract<Command, { type: "agreement.sign" }>;

const NAMES: PerSeat<string> = { a: "Ana", b: "Ben" };

/** A couple before a frozen revision that names a key of each. */
export interface Signers extends Couple {
  readonly keys: PerSeat<SigningKey>;
  readonly about: About;
  readonly document: AgreementDocument;
  /** The signature of a seat, as its page makes it. */
  sign(seat: Seat, parts?: Partial<Signing>): Promise<Sign>;
}

/** The person at a seat. */
export function personAt({ ana, ben }: Couple, seat: Seat): Person {
  return seat === "a" ? ana : ben;
}

/** A revision as somebody reads it. */
export function readRevision(person: Person, workspace: string, revision: number): Promise<FrozenRevision> {
  return person.ask<FrozenRevision>("GET", `/api/workspaces/${workspace}/revisions/${revision}`);
}

/** Brings a new couple to a frozen revision, each with a key of their own. */
export async function readyToSign(origin: string): Promise<Signers> {
  const couple = await newCouple(origin);
  const keys = { a: await SigningKey.make(), b: await SigningKey.make() };
  for (const seat of ["a", "b"] as const) await couple[seat].accepted(keys[seat].offer());
  const about = await freezeSomething(couple);
  return signersOn(couple, keys, about);
}

/** The couple before this revision. */
export async function signersOn(couple: Couple, keys: PerSeat<SigningKey>, about: About): Promise<Signers> {
  const { document } = await readRevision(couple.ana, couple.workspace, about.revision);
  return {
    ...couple,
    keys,
    about,
    document,
    sign: (seat, parts = {}) => keys[seat].sign(document, seat, { ...typed(about, NAMES[seat]), ...parts }),
  };
}

/** Sets a frozen revision aside and freezes the same board again. */
export async function freezeAnew({ a, b, about, keys, ...couple }: Signers): Promise<Signers> {
  await a.accepted({ type: "agreement.set-aside", ...about });
  await a.accepted({ type: "agreement.freeze" });
  for (const page of [a, b])
    await page.until("the new revision", (each) => each.agreement?.revisions.length === about.revision + 1);
  const frozen = a.agreement?.revisions.at(-1);
  return signersOn({ a, b, ...couple }, keys, { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" });
}
