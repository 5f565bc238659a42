import type { Paper, PaperSignature } from "@footbridge/shared/protocol/paper";
import { Words } from "../../../ui/Words.tsx";
import { DrawnMark } from "../signing/DrawnMark.tsx";
import styles from "./AgreementPaper.module.css";

/** Under which sentence both signed, and how each did. */
export function PaperSignatures({ signatures }: { readonly signatures: Paper["signatures"] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{signatures.title}</h2>
      <div className={styles.kept}>
        <p className={styles.soft}>{signatures.consent.label}</p>
        <Words text={signatures.consent.sentence} />
      </div>
      <div className={styles.signatures}>
        {signatures.of.map((signature) => (
          <Signature key={signature.seat} signature={signature} />
        ))}
      </div>
    </section>
  );
}

function Signature({ signature }: { readonly signature: PaperSignature }) {
  const { name, partner, mark, drawing, ownWords, moments, key } = signature;
  return (
    <div className={styles.signature}>
      {ownWords !== null && (
        <div className={styles.kept}>
          <p className={styles.soft}>{ownWords.label}</p>
          <Words kind="quote" text={ownWords.text} />
        </div>
      )}
      <div className={styles.kept}>
        {mark.kind === "drawn" && (
          <div className={styles.drawn}>
            <DrawnMark
              width={mark.width}
              height={mark.height}
              strokes={mark.strokes}
              {...(drawing === null ? {} : { label: drawing })}
            />
          </div>
        )}
        <p className={mark.kind === "drawn" ? styles.name : styles.typed} dir="auto">
          {name}
        </p>
        <div className={styles.under}>
          {partner !== null && (
            <p className={styles.soft} dir="auto">
              {partner}
            </p>
          )}
          {moments.map((moment) => (
            <p key={moment} className={styles.soft}>
              {moment}
            </p>
          ))}
          <p className={styles.soft}>{key}</p>
        </div>
      </div>
    </div>
  );
}
