import { cardDraftView, cardView } from "@footbridge/shared/domain/card/view";
import type { CardWords } from "@footbridge/shared/domain/card/words";
import {
  cardsState,
  pauseState,
  phrasesState,
  roundState,
  type SharedState,
  spaceState,
  timeoutState,
  wholeState,
} from "@footbridge/shared/domain/fold";
import { pauseView } from "@footbridge/shared/domain/pause/view";
import { phrasesView } from "@footbridge/shared/domain/phrase/view";
import { type RoundView, roundView } from "@footbridge/shared/domain/round/view";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { spaceView } from "@footbridge/shared/domain/space/view";
import { timeoutView } from "@footbridge/shared/domain/timeout/view";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { workspaceView } from "@footbridge/shared/domain/workspace/view";
import { type Slice, SliceSchema } from "@footbridge/shared/protocol/views";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { type Keyring, loadKeyring } from "../db/keys/keyring.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import { prepared } from "../db/prepared.ts";
import { workspaces } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";
import { alikeSlice, isAlike, loadWordsOf } from "./alike-slices.ts";
import { loadCardWords, loadDraft } from "./cards.ts";
import type { SliceName } from "./changes.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { type SharedSliceName, wholeView } from "./every-slice.ts";
import type { WordsById } from "./kept-words.ts";
import { loadMeetingView } from "./meetings.ts";
import { loadNames } from "./names.ts";
import { loadOwnSide, loadRevealedAnswers } from "./own-side.ts";
import { loadOwnWish } from "./pause-wishes.ts";
import { loadOwnMarks } from "./phrase-marks.ts";
import { loadOwnReceipt, loadTheirOpening, receiptSalt } from "./receipts.ts";
import { loadOwnKey } from "./signing-keys.ts";
import { loadTrial } from "./trial.ts";
import { loadSince } from "./visits.ts";

/** Who looks, and what is looked at. */
export interface Viewer {
  readonly tx: Tx;
  readonly master: MasterKey;
  readonly workspace: string;
  readonly keyring: Keyring;
  readonly state: SharedState;
  readonly seat: Seat;
  /** The moment that a view is made for, ISO 8601 UTC: by a clock of the one who looks, asked where it is needed. */
  readonly asOf: () => string;
  /** Loaded where it is among the slices. */
  readonly trial: TrialView | null;
  /** The words behind all clauses, signatures and what was said among the slices, loaded together. */
  readonly kept: WordsById;
  /** The words of the cards that this person may read, where a card is among the slices. */
  readonly cards: ReadonlyMap<string, CardWords>;
}

/** What is known of a viewer before any words are loaded. */
export type Looking = Omit<Viewer, "kept" | "cards">;

/** Loads the words behind all of these slices at once, for whoever looks at them. */
export async function loadViewer(looking: Looking, wanted: readonly SliceName[]): Promise<Viewer> {
  const { tx, keyring, workspace, state } = looking;
  const [kept, cards] = await Promise.all([
    loadWordsOf(tx, keyring, workspace, state, wanted),
    loadCardsOf(tx, keyring, workspace, wanted),
  ]);
  return { ...looking, kept, cards };
}

/** Loads the words of the cards in one query, where any card is asked for. */
async function loadCardsOf(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  wanted: readonly SliceName[],
): Promise<ReadonlyMap<string, CardWords>> {
  return wanted.some(({ name }) => name === "card") ? loadCardWords(tx, keyring, workspace) : new Map();
}

/**
 * The slices of what one seat sees, each built from an allow-list and strictly parsed before it leaves (P4).
 * @param wanted the slices, or `all` for a fresh view
 * @throws RefusalError `not-your-workspace` for anyone who has no seat there
 */
export function loadSlices(deps: WorkspaceDeps, actor: Actor, wanted: readonly SliceName[] | "all"): Promise<Looked> {
  const tellsNews = wanted === "all" || wanted.some(({ name }) => name === "since");
  // Before anything is read: what both come to know meanwhile may be missing in this view, and has to stay news.
  const askedAt = tellsNews ? deps.inputs.now(`${actor.person}/connecting`).toISOString() : null;
  return deps.door.lookAsPerson(actor, (tx) => lookAround(deps, tx, actor, wanted, askedAt));
}

/** What is seen of a workspace in one transaction. */
export interface Looked {
  readonly version: number;
  readonly state: SharedState;
  readonly seat: Seat;
  readonly keyring: Keyring;
  /** Whether this person is in; until the inviter has confirmed them, there is one slice. */
  readonly confirmed: boolean;
  readonly slices: readonly Slice[];
}

const selectPlace = prepared("place-and-state", (tx) =>
  tx
    .select({
      version: workspaces.version,
      state: workspaces.state,
      place: sql<Seat | null>`footbridge.my_place(${workspaces.id})`,
      confirmed: sql<boolean>`footbridge.my_seat(${workspaces.id}) is not null`,
    })
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder("workspace"))),
);

/**
 * As `loadSlices`, within a transaction of the one who looks.
 * @param wanted the slices, `all` for a fresh view, or `kept` for all of it that does not hang on the moment
 * @param askedAt up to when news are told, ISO 8601 UTC: coming and going has a clock of its own; null where none are wanted
 * @throws RefusalError `not-your-workspace` for anyone who has no seat there
 */
export async function lookAround(
  deps: WorkspaceDeps,
  tx: Tx,
  actor: Actor,
  wanted: readonly SliceName[] | "all" | "kept",
  askedAt: string | null = null,
): Promise<Looked> {
  const { workspace } = actor;
  const [[row], keyring] = await Promise.all([
    selectPlace(tx).execute({ workspace }),
    loadKeyring(tx, deps.master, workspace),
  ]);
  if (row === undefined || row.place === null) throw new RefusalError("not-your-workspace");
  const { place: seat } = row;
  const state = wholeState(row.state);
  const { status } = state.workspace;
  const confirmed = row.confirmed && (status === "open" || status === "closed");
  const asOf = asOfFor(deps, actor);
  const whole = wanted === "all" || wanted === "kept";
  const trial =
    confirmed && (whole || wanted.some(({ name }) => name === "trial"))
      ? await loadTrial(tx, keyring, workspace, state)
      : null;
  const names = (whole ? await wholeView(tx, workspace, state, seat, trial, asOf, wanted) : wanted).filter(
    ({ name }) => confirmed || name === "workspace",
  );
  const viewer = await loadViewer({ tx, master: deps.master, workspace, keyring, state, seat, asOf, trial }, names);
  const loaded = await Promise.all(names.map((name) => loadOneSlice(deps, actor, viewer, name, askedAt)));
  const slices = loaded.filter((slice) => slice !== null).map((slice) => SliceSchema.parse(slice));
  return { version: row.version, state, seat, keyring, confirmed, slices };
}

/**
 * The moment that a view is made for, in whole seconds. Looking has a clock of its own: how often one looks tells nothing to
 * anyone (P1).
 */
export function asOfFor({ inputs }: WorkspaceDeps, { person }: Actor): () => string {
  return () => new Date(Math.floor(inputs.now(`${person}/looking`).getTime() / 1000) * 1000).toISOString();
}

async function loadOneSlice(
  deps: WorkspaceDeps,
  actor: Actor,
  viewer: Viewer,
  name: SliceName,
  askedAt: string | null,
): Promise<Slice | null> {
  if (name.name === "since") return askedAt === null ? null : loadSinceSlice(viewer, askedAt);
  return name.name === "meeting" ? loadMeetingSlice(deps, actor, viewer) : loadSlice(viewer, name);
}

/** To the millisecond, as a beat is: as of before it, the other would be here whom the beat found gone, and stay so. */
async function loadMeetingSlice({ inputs }: WorkspaceDeps, { person }: Actor, viewer: Viewer): Promise<Slice> {
  const { tx, workspace, state, seat } = viewer;
  const now = inputs.now(`${person}/looking`).toISOString();
  return { name: "meeting", view: await loadMeetingView(tx, workspace, state, seat, now) };
}

async function loadSinceSlice({ tx, workspace, state, seat }: Viewer, askedAt: string): Promise<Slice> {
  return { name: "since", view: await loadSince(tx, workspace, state, seat, askedAt) };
}

async function loadSlice(viewer: Viewer, wanted: SharedSliceName): Promise<Slice | null> {
  switch (wanted.name) {
    case "round":
      return { name: "round", key: wanted.key, view: await loadRound(viewer, wanted.key) };
    case "card": {
      const card = cardsState(viewer.state).find(({ id }) => id === wanted.key);
      if (card === undefined) return null;
      return { name: "card", key: card.id, view: cardView(card, viewer.cards.get(card.id) ?? null) };
    }
    case "card-draft": {
      const { tx, keyring, workspace, seat } = viewer;
      const draft = await loadDraft(tx, keyring, workspace, seat, wanted.key);
      return { name: "card-draft", key: wanted.key, view: cardDraftView(draft) };
    }
    case "phrases": {
      const { tx, workspace, state, seat } = viewer;
      return { name: "phrases", view: phrasesView(phrasesState(state), seat, await loadOwnMarks(tx, workspace, seat)) };
    }
    case "pause": {
      const { tx, workspace, state, seat } = viewer;
      return { name: "pause", view: pauseView(pauseState(state), await loadOwnWish(tx, workspace, seat)) };
    }
    case "own-key": {
      const { tx, workspace, seat } = viewer;
      return { name: "own-key", view: await loadOwnKey(tx, workspace, seat) };
    }
    default:
      return loadSharedSlice(viewer, wanted);
  }
}

/** The slices that hold something of one seat's own. */
type OwnName = "round" | "phrases" | "pause" | "card" | "card-draft" | "own-key";

/** A slice that is the same for both, but for whose eyes it is seen with. */
export async function loadSharedSlice(
  viewer: Viewer,
  wanted: Exclude<SharedSliceName, { readonly name: OwnName }>,
): Promise<Exclude<Slice, { name: OwnName | "since" | "meeting" }> | null> {
  const { tx, workspace, keyring, state, seat, kept } = viewer;
  if (isAlike(wanted)) return alikeSlice(state, kept, wanted);
  switch (wanted.name) {
    case "workspace":
      return {
        name: "workspace",
        view: workspaceView(workspace, state.workspace, seat, await loadNames(tx, keyring, workspace)),
      };
    case "space":
      return { name: "space", view: spaceView(spaceState(state), seat) };
    case "timeout":
      return { name: "timeout", view: timeoutView(timeoutState(state), seat, viewer.asOf()) };
    case "trial":
      return { name: "trial", view: viewer.trial };
  }
}

async function loadRound({ tx, master, workspace, keyring, state, seat }: Viewer, round: string): Promise<RoundView> {
  const shared = roundState(state, round);
  const other = otherSeat(seat);
  const revealed = shared.revealedAt !== null;
  const [{ own, answers }, receipt, theirAnswers, opening] = await Promise.all([
    loadOwnSide(tx, keyring, workspace, round, seat),
    loadOwnReceipt(tx, keyring, workspace, round, seat),
    revealed ? loadRevealedAnswers(tx, keyring, workspace, round, other) : {},
    revealed ? loadTheirOpening(tx, keyring, workspace, round, other) : null,
  ]);
  const theirs = revealed
    ? { answers: theirAnswers, opening, salt: receiptSalt(master, workspace, round, shared.times) }
    : null;
  return roundView(round, shared, seat, { own, answers, receipt }, theirs);
}
