import type { Paper } from "@footbridge/shared/protocol/paper";
import styles from "./AgreementPaper.module.css";
import { Digest } from "./Digest.tsx";

/** What was done with the version, step by step. */
export function PaperRecord({ record }: { readonly record: Paper["record"] }) {
  return (
    <section className={styles.turn}>
      <h2 className={styles.heading}>{record.title}</h2>
      <p className={styles.soft}>{record.lead}</p>
      <ol className={styles.rows}>
        {record.entries.map(({ moment, who, what, details }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.soft}>{moment}</span>
            <span>
              <strong>
                <bdi>{who}</bdi>
              </strong>{" "}
              {what}
              {details.map((detail) => (
                <span key={detail} className={styles.detail}>
                  {detail}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <Digest digest={record.head} />
    </section>
  );
}

/** Whose key is known by which words. */
export function PaperKeys({ keys }: { readonly keys: Paper["keys"] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{keys.title}</h2>
      <p className={styles.soft}>{keys.lead}</p>
      <dl className={styles.rows}>
        {keys.of.map(({ of, words }, index) => (
          <div key={index} className={styles.row}>
            <dt dir="auto">{of}</dt>
            <dd className={styles.read}>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How anyone can check the files. */
export function PaperChecking({ checking }: { readonly checking: Paper["checking"] }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{checking.title}</h2>
      {checking.steps.map((step) => (
        <p key={step}>{step}</p>
      ))}
      <p className={styles.command} dir="ltr">
        <code>{checking.command}</code>
      </p>
      <p>{checking.afterwards}</p>
      <p>{checking.limits}</p>
    </section>
  );
}
