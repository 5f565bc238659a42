import { otherSeat } from "@footbridge/shared/domain/seat";
import { Details } from "../../../ui/Details.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { round } from "../../../words/en/round.ts";
import { fill } from "../../../words/fill.ts";
import type { OwnRound } from "../own-round.ts";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { checkTheirs } from "./receipt.ts";
import styles from "./TheirCheck.module.css";
import { useCheck } from "./useCheck.ts";

/** Whether the other's words are those that were sealed, as this browser finds it; and what that says and does not say. */
export function TheirCheck({ own, partner }: { readonly own: OwnRound; readonly partner: string }) {
  const words = round.receipt;
  const check = useCheck(own, checkTheirs);
  const { receipts } = own.view;
  if (check === null) return null;
  if (check === "differs") return <Notice tone="warning">{fill(words.differs, { partner })}</Notice>;
  return (
    <Stack gap="close">
      <p className={styles.found}>
        <SeatMark seat={otherSeat(own.workspace.seat)} name={partner} />
        <span>{check === "matches" ? words.unchanged : words.uncheckable}</span>
      </p>
      {receipts !== null && (
        <Details summary={words.what}>
          <Stack gap="close">
            {check === "matches" && words.saysAndNot.map((sentence) => <p key={sentence}>{sentence}</p>)}
            <ReceiptLine label={fill(words.theirs, { partner })} receipt={receipts.theirs} />
            <ReceiptLine label={words.mineOfBoth} receipt={receipts.mine} />
          </Stack>
        </Details>
      )}
    </Stack>
  );
}
