import type { ReactNode } from "react";
import { useDurable } from "../../app/unsent/unsent.ts";
import { useLine, useStanding } from "../../net/LineProvider.tsx";
import type { Standing } from "../../net/standing.ts";
import { Button } from "../../ui/Button.tsx";
import { connection as words } from "../../words/en/connection.ts";
import styles from "./ConnectionNotice.module.css";
import { RefusedNotice } from "./RefusedNotice.tsx";

/**
 * The one place that says how the connection is, and nothing while all is well or soon will be. It lies over the end of the
 * page, so that its coming and going moves nothing. Keep it mounted: a live region that appears together with its words is
 * not read.
 */
export function ConnectionNotice() {
  const standing = useStanding();
  return (
    <div className={styles.place} role="status">
      <Said standing={standing} />
    </div>
  );
}

function Said({ standing }: { readonly standing: Standing }): ReactNode {
  const durable = useDurable();
  if (standing.at === "refused") return <RefusedNotice refusal={standing.refusal} />;
  if (standing.at === "here" || !standing.told) return null;
  if (standing.at === "catching-up") return <Strip {...words.catchingUp} />;
  if (standing.at === "connecting") return <Strip {...words.connecting} action={<Again />} />;
  const { title, body } = words.away[standing.why];
  return <Strip title={title} body={durable ? body : `${body} ${words.keepOpen}`} action={<Again />} />;
}

function Again() {
  const line = useLine();
  return (
    <Button kind="text" onClick={line.look}>
      {words.again}
    </Button>
  );
}

interface StripProps {
  readonly title: string;
  readonly body: string;
  readonly action?: ReactNode;
}

function Strip({ title, body, action }: StripProps) {
  return (
    <div className={styles.strip}>
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2 10.5h3.2M10.8 10.5H14M6.6 12.8l2.8-4.6M4.5 10.5a3.5 3.5 0 0 1 4-3.5M8.9 7a3.5 3.5 0 0 1 2.6 3.5" />
      </svg>
      <div className={styles.said}>
        <p className={styles.title}>{title}</p>
        <p>{body}</p>
      </div>
      {action}
    </div>
  );
}
