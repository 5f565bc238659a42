import type { AuditEntry, AuditStep } from "@footbridge/shared/domain/agreement/audit";
import { NO_ENTRY } from "@footbridge/shared/domain/agreement/audit";
import { auditHash } from "@footbridge/shared/proof/jws";
import { asc, desc, eq } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { auditEntries } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { type Circumstances, UNKNOWN_CIRCUMSTANCES } from "./circumstances.ts";

/** What steps are written down with. */
export interface Ledger {
  readonly keyring: Keyring;
  readonly entropy: Entropy;
  /** How the one is here who acts; of the host nothing is written down. */
  readonly circumstances: Circumstances;
  /** Digest of what is said by signing; null where nothing is signed. */
  readonly statement: string | null;
}

/** What is written down with where the host acts, after what both did alone. */
export function hostsLedger({ keyring, entropy }: Pick<Ledger, "keyring" | "entropy">): Ledger {
  return { keyring, entropy, circumstances: UNKNOWN_CIRCUMSTANCES, statement: null };
}

function place(n: number): Place {
  return { table: "audit_entries", column: "entry", row: String(n) };
}

/** Signing and taking it back are what somebody may later say they never did. */
function isConsent({ what }: AuditStep): boolean {
  return what === "signed" || what === "withdrawn";
}

function entryOf(
  step: AuditStep,
  at: { readonly n: number; readonly previous: string },
  { circumstances, statement }: Ledger,
): AuditEntry {
  const { zone } = step;
  return {
    ...at,
    ...step,
    offsetMinutes: zone === null ? null : Math.round(DateTime.fromISO(step.at, { zone }).offset),
    statement: step.what === "signed" ? statement : null,
    ...(isConsent(step) ? circumstances : UNKNOWN_CIRCUMSTANCES),
  };
}

/**
 * Writes steps down at the end of the chain. Whoever writes holds the workspace's version, so that nobody else does.
 * @returns the hash of the last entry
 */
export async function writeAudit(
  tx: Tx,
  workspace: string,
  steps: readonly AuditStep[],
  ledger: Ledger,
): Promise<void> {
  const { keyring, entropy } = ledger;
  const [last] = await tx
    .select({ n: auditEntries.n, entry: auditEntries.entry })
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, workspace))
    .orderBy(desc(auditEntries.n))
    .limit(1);
  let n = last?.n ?? 0;
  let previous =
    last === undefined ? NO_ENTRY : await auditHash(keyring.open("shared", place(last.n), last.entry) as AuditEntry);
  for (const step of steps) {
    n += 1;
    const entry = entryOf(step, { n, previous }, ledger);
    await tx
      .insert(auditEntries)
      .values({ workspaceId: workspace, n, entry: keyring.seal("shared", place(n), entry, entropy) });
    previous = await auditHash(entry);
  }
}

/** The entries of a revision in their order, for a confirmed member. They follow one another without a gap. */
export async function loadAudit(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  revision: number,
): Promise<readonly AuditEntry[]> {
  const rows = await tx
    .select({ n: auditEntries.n, entry: auditEntries.entry })
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, workspace))
    .orderBy(asc(auditEntries.n));
  return rows
    .map(({ n, entry }) => keyring.open("shared", place(n), entry) as AuditEntry)
    .filter((entry) => entry.revision === revision);
}
