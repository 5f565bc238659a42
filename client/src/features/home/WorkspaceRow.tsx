import { closedUntil } from "@footbridge/shared/domain/workspace/keeping";
import type { WorkspaceInList } from "../../app/http.ts";
import { locale } from "../../app/language/language.ts";
import { Row, RowLink, RowTitle } from "../../ui/Rows.tsx";
import { SeatShape } from "../../ui/SeatMark.tsx";
import { home } from "../../words/en/home.ts";
import { fill } from "../../words/fill.ts";
import { spokenDay } from "../leaving/spoken-day.ts";
import type { Alike } from "./alike.ts";
import styles from "./HomePage.module.css";

export interface WorkspaceRowProps {
  readonly workspace: WorkspaceInList;
  readonly alike: Alike | null;
}

/** One workspace in the list, as one link. Two with the same person are told apart by their order, as by nothing else. */
export function WorkspaceRow({ workspace, alike }: WorkspaceRowProps) {
  const { id, partnerName, openedAt, draftsUntil } = workspace;
  const date = new Date(openedAt).toLocaleDateString(locale, { dateStyle: "long" });
  const status = statusOf(workspace);
  return (
    <Row>
      <RowLink href={`/w/${id}`}>
        <span className={styles.workspace}>
          <span className={styles.seats}>
            <SeatShape seat="a" />
            {partnerName !== null && <SeatShape seat="b" />}
          </span>
          <span className={styles.text}>
            <RowTitle>{partnerName === null ? home.nobodyYet : fill(home.withPartner, { name: partnerName })}</RowTitle>
            {status !== "" && <span className={styles.soft}>{status}</span>}
            {(status === "" || alike !== null) && (
              <span className={styles.soft}>
                {alike === null ? fill(home.since, { date }) : fill(home.sinceAlike, { date, ...alike })}
              </span>
            )}
            {draftsUntil !== null && (
              <span className={styles.soon}>{fill(home.draftsUntil, { day: spokenDay(draftsUntil) })}</span>
            )}
          </span>
        </span>
      </RowLink>
    </Row>
  );
}

function statusOf({ status, mySeat, partnerName, closedAt, pausedSince }: WorkspaceInList): string {
  if (closedAt !== null) return fill(home.status.closed, { day: spokenDay(closedUntil(closedAt)) });
  if (pausedSince !== null) return fill(home.status.paused, { day: spokenDay(pausedSince) });
  if (status === "open") return home.status.open;
  if (status === "inviting") return home.status.invitingA;
  if (mySeat === "a") return home.status.joinedA;
  return partnerName === null ? home.status.joinedBUnknown : fill(home.status.joinedB, { name: partnerName });
}
