import { type RoundSheet, SHEETS } from "@footbridge/shared/practice/sheets";
import { useHeld } from "../../net/LineProvider.tsx";
import { WayRow } from "../../ui/Rows.tsx";
import { addressOf } from "./place.ts";
import { wordsOfSheet } from "./practice.ts";

/** The rounds that are not open yet: on those one can write alone. */
export function useOwnRounds(): readonly RoundSheet[] {
  const { rounds } = useHeld();
  return SHEETS.filter(({ id }) => rounds[id]?.revealed === null);
}

export interface OwnRoundRowsProps {
  readonly workspace: string;
  readonly rounds: readonly RoundSheet[];
  /** What is said of each. */
  readonly about: string;
}

/** Rows that lead to one's own pages of rounds. */
export function OwnRoundRows({ workspace, rounds, about }: OwnRoundRowsProps) {
  return rounds.map((sheet) => (
    <WayRow key={sheet.id} href={addressOf(workspace, sheet.id, { at: "start" })} title={wordsOfSheet(sheet).title}>
      {about}
    </WayRow>
  ));
}
