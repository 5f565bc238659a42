import type { AgreementDocument, DocumentClause, DocumentSection } from "@footbridge/shared/domain/agreement/document";
import type { Seat } from "@footbridge/shared/domain/seat";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Words } from "../../ui/Words.tsx";
import { agreement } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import styles from "./AgreementText.module.css";
import { dayOf } from "./moments.ts";
import { originsOf } from "./origins.ts";

/** A version as it is read: numbered as in its files, everything in it, the open questions too. */
export function AgreementText({ document }: { readonly document: AgreementDocument }) {
  const { a, b } = document.partners;
  const words = agreement.document;
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <h2>{fill(words.between, { a, b })}</h2>
        <p className={styles.soft}>
          {fill(words.version, { number: document.revision, date: dayOf(document.frozenAt) })}
        </p>
      </header>
      {document.sections.map((section, index) => (
        <Section key={section.id} section={section} number={index + 1} document={document} />
      ))}
      {document.openQuestions.length > 0 && <OpenQuestions document={document} />}
      <p className={styles.soft}>{document.standingSentence}</p>
    </article>
  );
}

function Section(props: {
  readonly section: DocumentSection;
  readonly number: number;
  readonly document: AgreementDocument;
}) {
  const { section, number, document } = props;
  return (
    <section className={styles.section} aria-label={section.title}>
      <h3 className={styles.title}>
        {number}. {section.title}
      </h3>
      {section.clauses.map((clause, index) => (
        <Clause key={clause.id} clause={clause} number={`${number}.${index + 1}`} document={document} />
      ))}
    </section>
  );
}

function Clause(props: {
  readonly clause: DocumentClause;
  readonly number: string;
  readonly document: AgreementDocument;
}) {
  const { clause, number, document } = props;
  return (
    <div className={styles.clause}>
      <p className={styles.number}>
        <span>{number}</span>
        {clause.speaker !== null && <SeatMark seat={clause.speaker} name={document.partners[clause.speaker]} />}
      </p>
      <Words text={clause.text} />
      {originsOf(clause, document.partners).map((origin) => (
        <p key={origin} className={styles.soft}>
          {origin}
        </p>
      ))}
    </div>
  );
}

function OpenQuestions({ document }: { readonly document: AgreementDocument }) {
  const words = agreement.document;
  return (
    <section className={styles.section} aria-label={words.openTitle}>
      <h3 className={styles.title}>{words.openTitle}</h3>
      <p className={styles.soft}>{words.openLead}</p>
      {document.openQuestions.map((question) => (
        <div key={question.id} className={styles.clause}>
          <p className={styles.number}>{question.sectionTitle}</p>
          {question.values.map((value, index) => (
            <div key={index} className={styles.value}>
              <By by={value.by} document={document} />
              <Words text={value.text} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function By({ by, document }: { readonly by: Seat | "both"; readonly document: AgreementDocument }) {
  if (by === "both") return <p>{agreement.document.both}</p>;
  return (
    <p>
      <SeatMark seat={by} name={document.partners[by]} />
    </p>
  );
}
