import type { AgreementDocument, Signature } from "@footbridge/shared/domain/agreement/document";
import type { AgreementState } from "@footbridge/shared/domain/agreement/evolve";
import type { RoundState } from "@footbridge/shared/domain/round/evolve";
import type { Seat } from "@footbridge/shared/domain/seat";
import { atHand, checkInsOf, type InstantOf } from "@footbridge/shared/domain/trial/check-ins";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { signedTerms, zoneOf } from "@footbridge/shared/domain/trial/terms";
import { type TrialView, trialView } from "@footbridge/shared/domain/trial/view";
import { and, eq } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import { sides } from "../db/schema.ts";
import { loadDocument } from "./revisions.ts";

/** A revision that both signed, with when and where they did. */
export interface Signed {
  readonly document: AgreementDocument;
  readonly signatures: readonly Pick<Signature, "seat" | "at" | "zone">[];
}

/** Every revision that both signed, the first one first. */
export async function loadSigned(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  { revisions }: AgreementState,
): Promise<readonly Signed[]> {
  const both = revisions.filter(({ status }) => status === "signed");
  const signed = both.map(async ({ number, signatures }) => {
    const document = await loadDocument(tx, keyring, workspace, number);
    return document === undefined ? null : { document, signatures };
  });
  return (await Promise.all(signed)).filter((each) => each !== null);
}

const instantOf: InstantOf = (date, time, zone) => {
  const at = DateTime.fromISO(`${date}T${time}`, { zone });
  return at.isValid ? at.toUTC().toISO() : null;
};

/** What both signed as it is lived, made from that and from nothing else; null before both have signed something. */
export async function loadTrial(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  agreement: AgreementState,
): Promise<TrialView | null> {
  const signed = await loadSigned(tx, keyring, workspace, agreement);
  const last = signed.at(-1);
  if (last === undefined) return null;
  const history = signed.map(({ document, signatures }) => signedTerms(document, signatures));
  const terms = history.at(-1);
  if (terms === undefined) return null;
  const zoneAt = (seat: Seat): string => zoneOf(last.signatures.find((each) => each.seat === seat)?.zone ?? "UTC");
  return trialView(last.document, terms, { a: zoneAt("a"), b: zoneAt("b") }, checkInsOf(history, instantOf));
}

/**
 * The check-ins that both may see anything of: those that were held, and the one at hand.
 * @param now ISO 8601 UTC; null where it is not to hang on the moment, and then none is at hand
 */
export function sharedCheckIns(
  rounds: Readonly<Record<string, RoundState>>,
  trial: TrialView | null,
  now: (() => string) | null,
): readonly string[] {
  const held = Object.keys(rounds).filter((round) => occurrenceOf(round) !== undefined && rounds[round]?.revealedAt);
  const checkIns = trial?.checkIns ?? [];
  const present = checkIns.length === 0 || now === null ? undefined : atHand(checkIns, now());
  return [...new Set([...held, ...(present === undefined ? [] : [present.round])])].sort();
}

/** The check-ins in which one has a side of one's own, held or not. For the person of this seat alone. */
export async function loadOwnCheckIns(tx: Tx, workspace: string, seat: Seat): Promise<readonly string[]> {
  const rows = await tx
    .select({ round: sides.round })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.seat, seat)))
    .orderBy(sides.round);
  return rows.map(({ round }) => round).filter((round) => occurrenceOf(round) !== undefined);
}
