import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { boardAddress } from "./addresses.ts";
import { useBoard } from "./board-context.tsx";
import { linesOf } from "./lines-here.ts";
import panel from "./Panel.module.css";
import { Panel } from "./Panel.tsx";
import { ProposeFoot } from "./ProposeFoot.tsx";

/** One section of the agreement: its lines, and room for new ones. Give it the section as `key`. */
export function SectionPanel({ section, arrived }: { readonly section: SectionId; readonly arrived: boolean }) {
  const held = useHeld();
  const { title, description, empty } = PRACTICE_WORDS.sections[section];
  return (
    <Panel
      place={section}
      title={title}
      description={description}
      empty={empty}
      arrived={arrived}
      foot={
        <>
          <ProposeFoot section={section} clauses={linesOf(section, held)} />
          <Neighbours section={section} />
        </>
      }
    />
  );
}

/** The sections before and after this one, in reading order. */
function Neighbours({ section }: { readonly section: SectionId }) {
  const { workspace } = useBoard();
  const place = SECTION_IDS.indexOf(section);
  const before = SECTION_IDS[place - 1];
  const after = SECTION_IDS[place + 1];
  return (
    <nav className={panel.neighbours} aria-label={board.neighbours}>
      {before !== undefined && (
        <Link href={boardAddress(workspace, before)}>
          {fill(board.before, { title: PRACTICE_WORDS.sections[before].title })}
        </Link>
      )}
      {after !== undefined && (
        <Link className={panel.after} href={boardAddress(workspace, after)}>
          {fill(board.after, { title: PRACTICE_WORDS.sections[after].title })}
        </Link>
      )}
    </nav>
  );
}
