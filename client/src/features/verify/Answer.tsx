import type { Report, ReportedSigner, Shown } from "@footbridge/shared/verify/report";
import { VERIFY_WORDS } from "@footbridge/shared/verify/words/en";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { Fingerprint } from "../../ui/Fingerprint.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Words } from "../../ui/Words.tsx";
import { verify as words } from "../../words/en/verify.ts";
import { fill } from "../../words/fill.ts";
import { AgreementText } from "../agreement/AgreementText.tsx";
import styles from "./Answer.module.css";
import type { Answer as GivenAnswer } from "./checker.ts";
import { usePrintedWhole } from "./usePrintedWhole.ts";

const ICONS = {
  good: "M3 8.6 6.4 12 13 4.6",
  refused: "M4 4l8 8M12 4l-8 8",
  "not-understood": "M8 11.9v.1M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4",
} as const;

/** The answer about one file: large and calm, and then what it rests on. */
export function Answer({ name, answer }: { readonly name: string; readonly answer: GivenAnswer }) {
  const { document, report } = answer;
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLElement>(null);
  usePrintedWhole(whole);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section ref={whole} aria-labelledby="answer">
      <Stack gap="wide">
        <div className={styles.answer} data-outcome={report.outcome}>
          <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={ICONS[report.outcome]} />
          </svg>
          <div className={styles.said}>
            <p className={styles.file}>{name}</p>
            <h2 id="answer" ref={heading} tabIndex={-1}>
              {report.heading}
            </h2>
            {report.outcome !== "good" && <p className={styles.reason}>{report.reasons[0]}</p>}
            <p>{report.lead}</p>
          </div>
        </div>
        {report.outcome === "good" ? <ShownPart shown={report.shown} /> : <FurtherReasons report={report} />}
        {document !== null && (
          <Details summary={words.answer.read}>
            <AgreementText document={document} />
          </Details>
        )}
        <Actions>
          <Button kind="quiet" className={styles.print} onClick={() => window.print()}>
            {words.answer.print}
          </Button>
        </Actions>
      </Stack>
    </section>
  );
}

function FurtherReasons({ report }: { readonly report: Exclude<Report, { outcome: "good" }> }) {
  const [, ...others] = report.reasons;
  if (others.length === 0) return null;
  return (
    <Details summary={VERIFY_WORDS.alsoFound}>
      <ul className={styles.list}>
        {others.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Details>
  );
}

function ShownPart({ shown }: { readonly shown: Shown }) {
  const { host, shown: said, unproven } = VERIFY_WORDS;
  return (
    <>
      <section aria-labelledby="shown">
        <Stack gap="close">
          <h3 id="shown">{said.heading}</h3>
          <p>{shown.agreement}</p>
          {shown.signers.map((signer) => (
            <Signer key={signer.heading} signer={signer} />
          ))}
          <Moments title={said.completed} moments={shown.completed} />
          {shown.sealed.length > 0 && <Moments title={said.sealed} moments={shown.sealed} />}
        </Stack>
      </section>
      <section aria-labelledby="host">
        <Stack gap="tight">
          <h3 id="host">{host.heading}</h3>
          <p>{shown.host.standing}</p>
          <Fingerprint words={shown.host.fingerprint} label={words.answer.hostKey} />
        </Stack>
      </section>
      <section aria-labelledby="unproven">
        <Stack gap="tight">
          <h3 id="unproven">{unproven.heading}</h3>
          <ul className={styles.list}>
            {shown.unproven.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Stack>
      </section>
      <Details summary={said.digest}>
        <p className={styles.digest} dir="ltr">
          {shown.digest}
        </p>
      </Details>
    </>
  );
}

function Signer({ signer }: { readonly signer: ReportedSigner }) {
  const { compared, fingerprint, heading, moments, ownWords, witness } = signer;
  const { shown } = VERIFY_WORDS;
  return (
    <div className={styles.signer}>
      <h4 className={styles.name} dir="auto">
        {heading}
      </h4>
      {moments.map((moment) => (
        <p key={moment} className={styles.soft}>
          {moment}
        </p>
      ))}
      {ownWords !== null && (
        <>
          <p className={styles.soft}>{shown.ownWords}</p>
          <Words kind="quote" text={ownWords} />
        </>
      )}
      <p>{witness}</p>
      {fingerprint !== null && (
        <Details summary={shown.keyWords}>
          {compared !== null && <p>{compared}</p>}
          <Fingerprint words={fingerprint} label={fill(words.answer.key, { name: heading })} />
        </Details>
      )}
    </div>
  );
}

function Moments({ title, moments }: { readonly title: string; readonly moments: readonly string[] }) {
  return (
    <div className={styles.signer}>
      <h4 className={styles.name}>{title}</h4>
      {moments.map((moment) => (
        <p key={moment} className={styles.soft}>
          {moment}
        </p>
      ))}
    </div>
  );
}
