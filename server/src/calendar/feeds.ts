import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { NOBODY, type Tx } from "../db/door.ts";
import { calendarFeeds } from "../db/schema.ts";
import { ownPagesOf } from "../http/pace.ts";
import { RefusalError } from "../refusal.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { loadCheckIns } from "./load.ts";

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** SHA-256 of a token, lower-case hex. A plain hash is enough: nobody guesses 256 random bits. */
function hashOf(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** The hash by which an address is found; null for a token that none can have. */
export function feedOf(token: string): string | null {
  return TOKEN.test(token) ? hashOf(token) : null;
}

function mine({ person, workspace }: Actor) {
  return and(eq(calendarFeeds.personId, person), eq(calendarFeeds.workspaceId, workspace));
}

/** Whether this person has an address here. */
export function hasFeed({ door }: WorkspaceDeps, actor: Actor): Promise<boolean> {
  return door.asPerson(actor, async (tx) => {
    await loadShared(tx, actor.workspace);
    return (await tx.$count(calendarFeeds, mine(actor))) > 0;
  });
}

/**
 * Makes an address for this person; the one from before works no more. It is told to nobody else, and nothing that both
 * share moves.
 *
 * @returns its token, shown this once
 * @throws RefusalError `not-your-workspace`; `export-not-signed` before both have signed something
 */
export function makeFeed({ door, inputs }: WorkspaceDeps, actor: Actor): Promise<string> {
  return door.asPerson(actor, async (tx) => {
    const { state } = await loadShared(tx, actor.workspace);
    if (!state.agreement.revisions.some(({ status }) => status === "signed"))
      throw new RefusalError("export-not-signed");
    const token = inputs.entropy(ownPagesOf(actor.person)).bytes(TOKEN_BYTES).toString("base64url");
    const tokenHash = Buffer.from(hashOf(token), "hex");
    await tx
      .insert(calendarFeeds)
      .values({ workspaceId: actor.workspace, personId: actor.person, tokenHash })
      .onConflictDoUpdate({ target: [calendarFeeds.workspaceId, calendarFeeds.personId], set: { tokenHash } });
    return token;
  });
}

/** Makes the address of this person work no more. Where there is none, nothing happens, and the answer is the same. */
export function revokeFeed({ door }: WorkspaceDeps, actor: Actor): Promise<void> {
  return door.asPerson(actor, async (tx) => {
    await loadShared(tx, actor.workspace);
    await tx.delete(calendarFeeds).where(mine(actor));
  });
}

async function ownerOf(tx: Tx): Promise<Actor | undefined> {
  const { rows } = await tx.execute<{ workspace: string; person: string }>(
    sql`select workspace_id as workspace, person_id as person from footbridge.calendar_feed_of_token()`,
  );
  return rows[0];
}

/**
 * What a calendar app finds under an address. Nothing is written, counted or told.
 *
 * @param feed the address, as `feedOf` gives it
 * @returns undefined when there is no such address, or no more
 */
export async function openFeed({ door, master, inputs }: WorkspaceDeps, feed: string): Promise<string | undefined> {
  const owner = await door.asPerson({ person: NOBODY, tokenHash: feed }, ownerOf);
  if (owner === undefined) return undefined;
  return door.asPerson({ person: owner.person }, async (tx) => {
    // It may have been taken back in between, and then it has no reader.
    const held = and(mine(owner), eq(calendarFeeds.tokenHash, Buffer.from(feed, "hex")));
    if ((await tx.$count(calendarFeeds, held)) === 0) return undefined;
    return loadCheckIns(tx, master, owner.workspace, inputs.now(ownPagesOf(owner.person)));
  });
}
