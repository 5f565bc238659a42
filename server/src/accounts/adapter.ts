import { createHash } from "node:crypto";
import type { WayIn } from "@footbridge/shared/domain/agreement/audit";
import { eq, lte } from "drizzle-orm";
import type { Adapter, DatabaseSession } from "lucia";
import type { Door, Tx } from "../db/door.ts";
import { persons, sessions } from "../db/schema.ts";
import type { SealedName } from "./persons.ts";

/** What is kept of a session besides whose it is and when it ends. */
export interface SessionAttributes {
  /** When the pass phrase was last typed in it. */
  readonly passPhraseAt: Date;
  /** How it began; null for one from before that was known. */
  readonly signedIn: WayIn | null;
}

declare module "lucia" {
  interface Register {
    DatabaseUserAttributes: SealedName;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/**
 * The name under which the database knows a session. SHA-256 is enough: a session id is 256 random bits.
 *
 * @param sessionId what the cookie carries
 * @returns 32 bytes, from which the id cannot be found
 */
export function hashSessionId(sessionId: string): Buffer {
  return createHash("sha256").update(sessionId, "utf8").digest();
}

/**
 * Ends all sessions of a person within a larger change.
 *
 * @param tx a transaction of the accounts role
 * @param person the person's id
 */
export async function deleteSessionsOf(tx: Tx, person: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.personId, person));
}

/**
 * Notes that the pass phrase was typed once more in a session.
 *
 * @param tx a transaction of the accounts role
 * @param sessionId what the cookie carries
 * @param at when it was typed
 * @returns whether there still is such a session
 */
export async function notePassPhrase(tx: Tx, sessionId: string, at: Date): Promise<boolean> {
  const noted = await tx
    .update(sessions)
    .set({ passPhraseAt: at })
    .where(eq(sessions.idHash, hashSessionId(sessionId)))
    .returning({ personId: sessions.personId });
  return noted.length > 0;
}

/**
 * Lucia's view of the database, which holds only hashes of session ids: whoever reads it cannot sign in with it.
 *
 * @param door the way to the database
 * @returns the adapter; the sessions it lists are named by their hash in hex and cannot be ended by that name
 */
export function sessionAdapter(door: Door): Adapter {
  return {
    getSessionAndUser: (sessionId) =>
      door.asAccounts(async (tx) => {
        const [row] = await tx
          .select({
            userId: sessions.personId,
            expiresAt: sessions.expiresAt,
            passPhraseAt: sessions.passPhraseAt,
            signedIn: sessions.signedIn,
            dataKey: persons.dataKey,
            name: persons.name,
          })
          .from(sessions)
          .innerJoin(persons, eq(persons.id, sessions.personId))
          .where(eq(sessions.idHash, hashSessionId(sessionId)));
        if (row === undefined) return [null, null];
        const { userId, expiresAt, passPhraseAt, signedIn, dataKey, name } = row;
        return [
          { id: sessionId, userId, expiresAt, attributes: { passPhraseAt, signedIn } },
          { id: userId, attributes: { dataKey, name } },
        ];
      }),
    getUserSessions: (userId) =>
      door.asAccounts(async (tx) => {
        const rows = await tx.select().from(sessions).where(eq(sessions.personId, userId));
        return rows.map(
          ({ idHash, expiresAt, passPhraseAt, signedIn }): DatabaseSession => ({
            id: idHash.toString("hex"),
            userId,
            expiresAt,
            attributes: { passPhraseAt, signedIn },
          }),
        );
      }),
    setSession: ({ id, userId, expiresAt, attributes }) =>
      door.asAccounts(async (tx) => {
        await tx.insert(sessions).values({ idHash: hashSessionId(id), personId: userId, expiresAt, ...attributes });
      }),
    updateSessionExpiration: (sessionId, expiresAt) =>
      door.asAccounts(async (tx) => {
        await tx
          .update(sessions)
          .set({ expiresAt })
          .where(eq(sessions.idHash, hashSessionId(sessionId)));
      }),
    deleteSession: (sessionId) =>
      door.asAccounts(async (tx) => {
        await tx.delete(sessions).where(eq(sessions.idHash, hashSessionId(sessionId)));
      }),
    deleteUserSessions: (userId) => door.asAccounts((tx) => deleteSessionsOf(tx, userId)),
    deleteExpiredSessions: () =>
      door.asAccounts(async (tx) => {
        // Lucia goes by the machine's clock, and so does this.
        await tx.delete(sessions).where(lte(sessions.expiresAt, new Date()));
      }),
  };
}
