import { Link } from "wouter";
import type { WorkspaceInList } from "../../app/http.ts";
import { SeatShape } from "../../ui/SeatMark.tsx";
import { home } from "../../words/en/home.ts";
import { fill } from "../../words/fill.ts";
import styles from "./HomePage.module.css";

/** One workspace in the list, as one link. */
export function WorkspaceRow({ workspace }: { readonly workspace: WorkspaceInList }) {
  const { id, partnerName, openedAt } = workspace;
  const opened = new Date(openedAt);
  const status = statusOf(workspace);
  return (
    <li>
      <Link className={styles.row} href={`/w/${id}`}>
        <span className={styles.seats}>
          <SeatShape seat="a" />
          {partnerName !== null && <SeatShape seat="b" />}
        </span>
        <span className={styles.rowText}>
          <span className={styles.rowName}>
            {partnerName === null ? home.nobodyYet : fill(home.withPartner, { name: partnerName })}
          </span>
          <span className={styles.soft}>
            {status === ""
              ? fill(home.since, { date: opened.toLocaleDateString(undefined, { dateStyle: "long" }) })
              : status}
          </span>
        </span>
      </Link>
    </li>
  );
}

function statusOf({ status, mySeat, partnerName }: WorkspaceInList): string {
  if (status === "open") return home.status.open;
  if (status === "inviting") return home.status.invitingA;
  if (mySeat === "a") return home.status.joinedA;
  return partnerName === null ? home.status.joinedBUnknown : fill(home.status.joinedB, { name: partnerName });
}
