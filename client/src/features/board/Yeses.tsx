import type { PerSeat } from "@footbridge/shared/domain/seat";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { board } from "../../words/en/board.ts";
import { useBoard } from "./board-context.tsx";
import styles from "./Yeses.module.css";

/** Who has said yes to exactly these words. A yes that is not there yet is said as calmly as one that is. */
export function Yeses({ yes }: { readonly yes: PerSeat<boolean> }) {
  const { couple } = useBoard();
  if (!yes.a && !yes.b) return <p className={styles.none}>{board.line.noYes}</p>;
  return (
    <ul className={styles.yeses} aria-label={board.line.yesFrom}>
      {[couple.seat, couple.other].map((seat) => (
        <li key={seat} className={styles.one}>
          <SeatMark seat={seat} name={couple.nameOf(seat)} />
          <span className={yes[seat] ? styles.yes : styles.notYet}>
            {yes[seat] ? board.line.yes : board.line.notYet}
          </span>
        </li>
      ))}
    </ul>
  );
}
