import { PROOF_FILE_NAME } from "@footbridge/shared/proof/format";
import type { Slice } from "@footbridge/shared/protocol/views";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { lookAround } from "../workspaces/views.ts";
import { loadSeenAt } from "../workspaces/visits.ts";
import { loadHistory } from "./history.ts";
import type { Of } from "./shapes.ts";

/** What one person has of one workspace: their own side, and what both share. */
export interface Room {
  readonly workspace: Of<"workspace">;
  /** Null until they are in. */
  readonly inside: Inside | null;
}

/** What one person has of a workspace that they are in. */
export interface Inside {
  readonly rounds: Of<"rounds">;
  readonly listening: Of<"listening">;
  readonly phrases: Of<"phrases">;
  readonly cards: Of<"cards">;
  readonly board: Of<"board">;
  readonly agreement: Of<"agreement">;
  /** What both signed as it is lived, with what was moved and what is held tighter; null before they have. */
  readonly trial: Of<"trial">;
  readonly "own-key": Of<"own-key">;
}

type Named<Name extends Slice["name"]> = Extract<Slice, { readonly name: Name }>;

/** Every kind of slice with the views of it, in their order; the compiler asks here for what is added. */
type Sorted = { readonly [Name in Slice["name"]]: Named<Name>["view"][] };

function sorted(slices: readonly Slice[]): Sorted {
  const all: Sorted = {
    workspace: [],
    round: [],
    listening: [],
    phrases: [],
    board: [],
    clause: [],
    agreement: [],
    space: [],
    timeout: [],
    pause: [],
    trial: [],
    since: [],
    meeting: [],
    card: [],
    "card-draft": [],
    "own-key": [],
  };
  for (const { name, view } of slices) (all[name] as unknown[]).push(view);
  return all;
}

/** The one view of a kind that every person has who is in. */
function only<View>(views: readonly View[]): View {
  const [view] = views;
  if (view === undefined) throw new Error("a slice is missing");
  return view;
}

/** What a revision that both signed can be saved as in the product. */
const SIGNED_FILES = ["agreement.pdf", "agreement.md", PROOF_FILE_NAME];

function filesOfSigned({ revisions }: Of<"agreement">["agreement"]): Of<"agreement">["files"] {
  const signed = revisions.filter(({ status }) => status === "signed");
  return Object.fromEntries(signed.map(({ number }) => [String(number), SIGNED_FILES]));
}

/**
 * Loads what one person has of one workspace, in one look, through the door as that person: the slices of their own pages,
 * and the history of the board. Nothing is settled, noted or told by it.
 */
export function loadRoom(deps: WorkspaceDeps, actor: Actor, openedAt: string): Promise<Room> {
  return deps.door.asPerson(actor, async (tx) => {
    const { seat, keyring, confirmed, slices } = await lookAround(deps, tx, actor, "kept");
    const { workspace: views, ...all } = sorted(slices);
    const workspace = only(views);
    if (!confirmed)
      return { workspace: { openedAt, visitedAt: null, workspace, space: null, pause: null }, inside: null };
    const agreement = only(all.agreement);
    return {
      workspace: {
        openedAt,
        visitedAt: await loadSeenAt(tx, actor.workspace, seat),
        workspace,
        space: only(all.space),
        pause: only(all.pause),
      },
      inside: {
        rounds: all.round,
        listening: all.listening,
        phrases: only(all.phrases),
        cards: { drafts: all["card-draft"], cards: all.card },
        board: {
          sections: only(all.board),
          clauses: all.clause,
          history: [...(await loadHistory(tx, keyring, actor.workspace, seat))],
        },
        agreement: { agreement, files: filesOfSigned(agreement) },
        trial: only(all.trial),
        "own-key": only(all["own-key"]),
      },
    };
  });
}
