import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { listeningAddress } from "./addresses.ts";
import { partnerOf } from "./ground.ts";

/** The way to listening from the row of an open round, with where it stands; nothing while the round is closed. */
export function ListeningLink({ round }: { readonly round: string }) {
  const { workspace, listening: said } = useHeld();
  const view = said[round];
  if (workspace === null || view === undefined) return null;
  return <Link href={listeningAddress(workspace.id, round)}>{standing(view, workspace)}</Link>;
}

function standing({ turn, exchanges }: ListeningView, workspace: WorkspaceView): string {
  const words = listening.row;
  const name = partnerOf(workspace);
  if (turn === null) return words.finished;
  if (exchanges.length === 0) return words.begin;
  return fill(turn.seat === workspace.seat ? words[turn.step] : words.rest, { name });
}
