import type { MadeSignature, ReadSignature, Signature } from "@footbridge/shared/domain/agreement/document";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Words } from "../../ui/Words.tsx";
import { agreement } from "../../words/en/agreement.ts";
import { signing } from "../../words/en/agreement-signing.ts";
import { fill } from "../../words/fill.ts";
import { zoneName } from "../round/answering/zones.ts";
import { momentIn } from "./moments.ts";
import styles from "./Signatures.module.css";
import { DrawnMark } from "./signing/DrawnMark.tsx";

export interface SignaturesProps {
  readonly signatures: readonly Signature[];
  /** What they were made of, as far as this reader may see it. */
  readonly made?: readonly ReadSignature[];
  /** The names under which the two belong to the version. */
  readonly partners: PerSeat<string>;
}

/** Who has signed, with the name as it was typed, what was drawn, and the moment where the signer was and in UTC. */
export function Signatures({ signatures, made = [], partners }: SignaturesProps) {
  const words = agreement.document;
  if (signatures.length === 0) return <p className={styles.soft}>{words.none}</p>;
  return (
    <ul className={styles.list} aria-label={words.signatures}>
      {signatures.map((signature) => (
        <SignatureItem
          key={signature.seat}
          signature={signature}
          // Of the same moment: what is fetched may be of a signature that was taken back since.
          made={made.find(({ seat, at }) => seat === signature.seat && at === signature.at)?.made ?? null}
          name={partners[signature.seat]}
        />
      ))}
    </ul>
  );
}

function SignatureItem(props: {
  readonly signature: Signature;
  readonly made: MadeSignature | null;
  readonly name: string;
}) {
  const { signature, made, name } = props;
  const words = signing.made;
  return (
    <li className={styles.signature}>
      {made?.mark.kind === "drawn" && (
        <div className={styles.drawn}>
          <DrawnMark {...made.mark} label={fill(words.drawn, { name: signature.name })} />
        </div>
      )}
      <p className={styles.typed} dir="auto">
        {signature.name}
      </p>
      <p className={styles.by}>
        <SeatMark seat={signature.seat} name={name} />
      </p>
      <Moment signature={signature} />
      <p className={styles.soft}>{signature.keyed ? words.keyed : words.witnessed}</p>
      {made !== null && made.ownWords !== null && (
        <div className={styles.own}>
          <p className={styles.soft}>{words.ownWords}</p>
          <Words kind="quote" text={made.ownWords} />
        </div>
      )}
    </li>
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
