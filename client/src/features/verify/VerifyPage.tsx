import { useCallback, useState } from "react";
import { useAnswer } from "../../app/useAnswer.ts";
import { Details } from "../../ui/Details.tsx";
import { Fingerprint } from "../../ui/Fingerprint.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { verify as words } from "../../words/en/verify.ts";
import { fill } from "../../words/fill.ts";
import { Answer } from "./Answer.tsx";
import { Comparing } from "./Comparing.tsx";
import { expectationsOf, isSlip, NOTHING_TYPED } from "./checker.ts";
import { FileField } from "./FileField.tsx";
import { useChecking } from "./useChecking.ts";
import styles from "./VerifyPage.module.css";

/** Checks a file that somebody has, here in the browser. It is for everyone, keeps nothing, and sends nothing. */
export function VerifyPage() {
  const { answer: host } = useAnswer("GET /api/host-identity");
  const { checking, run } = useChecking();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const ownHost = host.state === "here" ? host.value.words : null;
  const slipped = [typed.one, typed.other, typed.host].some(isSlip);

  const checkFile = useCallback(
    (file: File | null): void => run(file, expectationsOf(typed, ownHost)),
    [run, typed, ownHost],
  );
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={words.tab}>{words.title}</PageTitle>
          <p className={styles.lead}>{words.lead}</p>
        </Stack>
        <div className={styles.ofTheFile}>
          <Stack gap="wide">
            <FileField onFile={checkFile} />
            <StatusLine text={statusOf(checking)} tone={checking.at === "work" ? "pending" : "kept"} />
            {checking.at === "not-loaded" && (
              <Notice tone="offline" announce="polite">
                <p>{words.notLoaded}</p>
              </Notice>
            )}
            {checking.at === "answer" && <Answer key={checking.turn} name={checking.name} answer={checking.answer} />}
          </Stack>
        </div>
        <div className={styles.aside}>
          <Comparing
            typed={typed}
            onTyped={setTyped}
            onAgain={checking.at === "answer" && !slipped ? () => checkFile(null) : null}
          />
          <Details summary={words.thisHost.summary}>
            <p>{words.thisHost.lead}</p>
            {ownHost !== null && <Fingerprint words={ownHost} label={words.thisHost.summary} />}
            {host.state === "failed" && <p>{words.thisHost.unknown}</p>}
          </Details>
          <Details summary={words.command.summary}>
            <p>{words.command.body}</p>
            <pre className={styles.command} dir="ltr">
              {words.command.line}
            </pre>
          </Details>
        </div>
      </Stack>
    </Sheet>
  );
}

function statusOf(checking: ReturnType<typeof useChecking>["checking"]): string {
  if (checking.at === "work") return fill(words.checking, { name: checking.name });
  return checking.at === "answer" ? fill(words.checked, { name: checking.name }) : "";
}
