import type { Signature } from "@footbridge/shared/domain/agreement/document";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { agreement } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { zoneName } from "../round/answering/zones.ts";
import { momentIn } from "./moments.ts";
import styles from "./Signatures.module.css";

export interface SignaturesProps {
  readonly signatures: readonly Signature[];
  /** The names under which the two belong to the version. */
  readonly partners: PerSeat<string>;
}

/** Who has signed, with the name as it was typed and the moment where the signer was and in UTC. */
export function Signatures({ signatures, partners }: SignaturesProps) {
  const words = agreement.document;
  if (signatures.length === 0) return <p className={styles.soft}>{words.none}</p>;
  return (
    <ul className={styles.list} aria-label={words.signatures}>
      {signatures.map((signature) => (
        <li key={signature.seat} className={styles.signature}>
          <p className={styles.typed} dir="auto">
            {signature.name}
          </p>
          <p className={styles.by}>
            <SeatMark seat={signature.seat} name={partners[signature.seat]} />
          </p>
          <Moment signature={signature} />
        </li>
      ))}
    </ul>
  );
}

function Moment({ signature }: { readonly signature: Signature }) {
  const words = agreement.document;
  const local = momentIn(signature.at, signature.zone);
  return (
    <p className={styles.soft}>
      <time className={styles.moment} dateTime={signature.at}>
        {local !== null && <span>{fill(words.at, { local, zone: zoneName(signature.zone) })}</span>}
        <span>{fill(words.utc, { utc: momentIn(signature.at, "UTC") ?? signature.at })}</span>
      </time>
    </p>
  );
}
