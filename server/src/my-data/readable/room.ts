import { otherSeat } from "@footbridge/shared/domain/seat";
import { inline } from "../../export/markdown-text.ts";
import type { Room } from "../room.ts";
import type { Of } from "../shapes.ts";
import { boardBlocks } from "./board.ts";
import { cardsBlocks } from "./cards.ts";
import { page, type Reader, type Seated, seated } from "./reader.ts";
import { phrasesBlocks, roundsBlocks } from "./rounds.ts";
import { heldTighterBlocks } from "./trial.ts";

/** What one person has of one workspace, for reading, as Markdown. */
export function roomText({ workspace: { openedAt, workspace }, inside }: Room, anyone: Reader): string {
  const reader = seated(anyone, workspace);
  const { room } = reader.words;
  const partner = workspace.names[otherSeat(workspace.seat)];
  const head = [
    `# ${inline(partner === null ? room.nobody : room.with(partner))}`,
    inline(room.opened(reader.day(openedAt))),
  ];
  if (inside === null) return page([...head, inline(room.notYetIn)]);
  return page([
    ...head,
    ...roundsBlocks(inside.rounds, inside.listening, inside.trial, reader),
    ...phrasesBlocks(inside.phrases, inside.rounds, reader),
    ...cardsBlocks(inside.cards, reader),
    ...boardBlocks(inside.board, reader),
    ...agreementBlocks(inside.agreement, reader),
    ...heldTighterBlocks(inside.trial, reader),
  ]);
}

function agreementBlocks(
  { agreement: { revisions } }: Of<"agreement">,
  { words, day, who }: Seated,
): readonly string[] {
  const { agreement } = words.room;
  const blocks = revisions.flatMap(({ number, frozenAt, status, signatures }) => [
    `### ${inline(agreement.revision(number, day(frozenAt)))}`,
    inline(agreement.status[status]),
    ...signatures.map(({ seat, at }) => inline(agreement.signed(who(seat), day(at)))),
    inline(agreement.at(`revisions/${number}.json`)),
  ]);
  return [`## ${inline(agreement.title)}`, ...(blocks.length === 0 ? [inline(agreement.none)] : blocks)];
}
