import { agreementView } from "@footbridge/shared/domain/agreement/view";
import { boardView, clauseView } from "@footbridge/shared/domain/clause/view";
import { roundState, type SharedState } from "@footbridge/shared/domain/fold";
import { type RoundView, roundView } from "@footbridge/shared/domain/round/view";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { workspaceView } from "@footbridge/shared/domain/workspace/view";
import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import { type Slice, SliceSchema } from "@footbridge/shared/protocol/views";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { type Keyring, loadKeyring } from "../db/keys/keyring.ts";
import { workspaces } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";
import type { SliceName } from "./changes.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { loadWords, type WordsById } from "./kept-words.ts";
import { loadNames } from "./names.ts";
import { loadOwnSide, loadRevealedAnswers } from "./own-side.ts";
import { loadOwnReceipt, loadTheirOpening } from "./receipts.ts";

/** Who looks, and what is looked at. */
export interface Viewer {
  readonly tx: Tx;
  readonly workspace: string;
  readonly keyring: Keyring;
  readonly state: SharedState;
  readonly seat: Seat;
  /** The words behind all clauses and signatures among the slices, loaded together. */
  readonly kept: WordsById;
}

/** The names of all slices of an open workspace. */
export function everySlice(state: SharedState): readonly SliceName[] {
  return [
    { name: "workspace" },
    ...SHEET_IDS.map((key) => ({ name: "round" as const, key })),
    { name: "board" },
    ...state.board.map(({ id }) => ({ name: "clause" as const, key: id })),
    { name: "agreement" },
  ];
}

function idsIn(state: SharedState, wanted: SliceName): readonly string[] {
  if (wanted.name === "agreement")
    return state.agreement.revisions.flatMap(({ signatures }) => signatures.map(({ name }) => name));
  if (wanted.name !== "clause") return [];
  const clause = state.board.find(({ id }) => id === wanted.key);
  return (clause?.versions ?? []).flatMap(({ words, objections }) =>
    [words.id, objections.a, objections.b].filter((id) => id !== null),
  );
}

/** Loads the words behind all of these slices in one query, however many lines the board has. */
export function loadWordsOf(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  state: SharedState,
  wanted: readonly SliceName[],
): Promise<WordsById> {
  return loadWords(
    tx,
    keyring,
    workspace,
    wanted.flatMap((slice) => idsIn(state, slice)),
  );
}

/**
 * The slices of what one seat sees, each built from an allow-list and strictly parsed before it leaves (P4).
 * @param wanted the slices, or `all` for a fresh view
 * @throws RefusalError `not-your-workspace` for anyone who has no seat there
 */
export function loadSlices(
  deps: WorkspaceDeps,
  actor: Actor,
  wanted: readonly SliceName[] | "all",
): Promise<readonly Slice[]> {
  return deps.door.asPerson(actor, async (tx) => {
    const [row] = await tx
      .select({
        state: workspaces.state,
        place: sql<Seat | null>`footbridge.my_place(${workspaces.id})`,
        confirmed: sql<boolean>`footbridge.my_seat(${workspaces.id}) is not null`,
      })
      .from(workspaces)
      .where(eq(workspaces.id, actor.workspace));
    if (row === undefined || row.place === null) throw new RefusalError("not-your-workspace");
    const { state, place: seat } = row;
    const { workspace } = actor;
    // Until the inviter has confirmed this person, there is one slice.
    const confirmed = row.confirmed && state.workspace.status === "open";
    const asked = wanted === "all" ? everySlice(state) : wanted;
    const names = confirmed ? asked : asked.filter(({ name }) => name === "workspace");
    const keyring = await loadKeyring(tx, deps.master, workspace);
    const kept = await loadWordsOf(tx, keyring, workspace, state, names);
    const viewer: Viewer = { tx, workspace, keyring, state, seat, kept };
    const slices: Slice[] = [];
    for (const name of names) {
      const slice = await loadSlice(viewer, name);
      if (slice !== null) slices.push(SliceSchema.parse(slice));
    }
    return slices;
  });
}

async function loadSlice(viewer: Viewer, wanted: SliceName): Promise<Slice | null> {
  if (wanted.name === "round") return { name: "round", key: wanted.key, view: await loadRound(viewer, wanted.key) };
  return loadSharedSlice(viewer, wanted);
}

/** A slice that is the same for both, but for whose eyes it is seen with. */
export async function loadSharedSlice(
  viewer: Viewer,
  wanted: Exclude<SliceName, { readonly name: "round" }>,
): Promise<Exclude<Slice, { name: "round" }> | null> {
  const { tx, workspace, keyring, state, seat, kept } = viewer;
  switch (wanted.name) {
    case "workspace":
      return {
        name: "workspace",
        view: workspaceView(workspace, state.workspace, seat, await loadNames(tx, keyring, workspace)),
      };
    case "board":
      return { name: "board", view: boardView(state.board) };
    case "clause": {
      const clause = state.board.find(({ id }) => id === wanted.key);
      if (clause === undefined) return null;
      return {
        name: "clause",
        key: clause.id,
        view: clauseView(clause, { words: kept.words, sentence: kept.text }),
      };
    }
    case "agreement":
      return { name: "agreement", view: agreementView(state.agreement, state.board, kept.text) };
  }
}

async function loadRound({ tx, workspace, keyring, state, seat }: Viewer, round: string): Promise<RoundView> {
  const { own, answers } = await loadOwnSide(tx, keyring, workspace, round, seat);
  const receipt = await loadOwnReceipt(tx, keyring, workspace, round, seat);
  const shared = roundState(state, round);
  const other = otherSeat(seat);
  const theirs =
    shared.revealedAt === null
      ? null
      : {
          answers: await loadRevealedAnswers(tx, keyring, workspace, round, other),
          opening: await loadTheirOpening(tx, keyring, workspace, round, other),
        };
  return roundView(round, shared, seat, { own, answers, receipt }, theirs);
}
