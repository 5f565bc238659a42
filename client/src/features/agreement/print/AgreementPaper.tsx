import type { Paper, PaperClause } from "@footbridge/shared/protocol/paper";
import { classes } from "../../../ui/classes.ts";
import printed from "../../../ui/printed.module.css";
import { Words } from "../../../ui/Words.tsx";
import styles from "./AgreementPaper.module.css";
import { Digest } from "./Digest.tsx";
import { PaperChecking, PaperKeys, PaperRecord } from "./PaperEnd.tsx";
import { PaperSignatures } from "./PaperSignatures.tsx";

/** Everything that the file says, in its order and in its words: they come with it, in the language that it was signed in. */
export function AgreementPaper({ paper }: { readonly paper: Paper }) {
  return (
    <article className={classes(styles.paper, printed.alone)} lang={paper.language} data-paper="">
      <header className={styles.cover}>
        <p className={styles.kind}>{paper.title}</p>
        <p className={styles.names}>
          <span dir="auto">{paper.partners.a}</span> <span className={styles.and}>{paper.and}</span>{" "}
          <span dir="auto">{paper.partners.b}</span>
        </p>
        <div className={styles.foot}>
          <p>
            <strong>{paper.revision}</strong>
            <br />
            <span className={styles.soft}>{paper.completed}</span>
          </p>
          <div className={styles.digests}>
            <Digest digest={paper.digest} />
            <p className={styles.soft}>{paper.digest.howToRead}</p>
            {paper.previous !== null && <Digest digest={paper.previous} />}
          </div>
        </div>
      </header>
      {paper.sections.map((section) => (
        <section key={section.number} className={styles.section}>
          <h2 className={styles.heading}>
            <span className={styles.soft}>{section.number}</span> {section.title}
          </h2>
          {section.clauses.map((clause) => (
            <Clause key={clause.number} clause={clause} />
          ))}
        </section>
      ))}
      {paper.open !== null && <Open open={paper.open} />}
      <PaperSignatures signatures={paper.signatures} />
      <PaperRecord record={paper.record} />
      <PaperKeys keys={paper.keys} />
      <PaperChecking checking={paper.checking} />
      <p className={styles.standing}>{paper.standingSentence}</p>
    </article>
  );
}

function Clause({ clause: { number, speaker, text, origins } }: { readonly clause: PaperClause }) {
  return (
    <div className={styles.clause}>
      <span className={styles.soft}>{number}</span>
      <div className={styles.words}>
        {speaker !== null && (
          <p className={styles.speaker} dir="auto">
            {speaker}
          </p>
        )}
        <Words text={text} />
        {origins.map(({ from, by }) => (
          <p key={from} className={styles.soft}>
            {from}
            {by.map((name) => (
              <span key={name}>
                {" · "}
                <bdi>{name}</bdi>
              </span>
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

function Open({ open }: { readonly open: NonNullable<Paper["open"]> }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{open.title}</h2>
      <p className={styles.soft}>{open.lead}</p>
      {open.questions.map((question, index) => (
        <div key={index} className={styles.question}>
          <h3 className={styles.heading}>{question.title}</h3>
          {question.values.map(({ by, text }, nth) => (
            <div key={nth} className={styles.kept}>
              <p className={styles.soft} dir="auto">
                {by}
              </p>
              <Words text={text} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
