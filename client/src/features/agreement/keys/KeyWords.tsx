import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { DocumentKey, OwnKeyView, SigningJwk, SigningKeyCommand } from "@footbridge/shared/domain/agreement/keys";
import { type ReactNode, useId } from "react";
import { useHeld } from "../../../net/LineProvider.tsx";
import { usePress } from "../../../net/usePress.ts";
import { Button } from "../../../ui/Button.tsx";
import { Details } from "../../../ui/Details.tsx";
import { Fingerprint } from "../../../ui/Fingerprint.tsx";
import { Actions, SideBySide, Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { keys as words } from "../../../words/en/agreement-keys.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import styles from "./KeyWords.module.css";
import { comparedWith, type KeyStanding } from "./key-standing.ts";
import { useFingerprint } from "./useFingerprint.ts";

type NamedKey = Extract<DocumentKey, { kind: "ed25519" }>;

export interface KeyWordsProps {
  readonly couple: Couple;
  readonly document: AgreementDocument;
  /** How this device can sign it; null where nothing is to be signed any more. */
  readonly standing: KeyStanding | null;
}

/** The words of the two keys that a version names, to be read to each other once. */
export function KeyWords({ couple, document, standing }: KeyWordsProps) {
  const { ownKey } = useHeld();
  const titleId = useId();
  const [mine, theirs] = [document.keys[couple.seat], document.keys[couple.other]];
  const name = couple.partner;
  return (
    <section aria-labelledby={titleId}>
      <Stack gap="close">
        <h2 id={titleId}>{words.title}</h2>
        <p>{words.what}</p>
        {mine.kind === "ed25519" && theirs.kind === "ed25519" && <p>{words.how}</p>}
        <SideBySide>
          <Key title={words.yours} named={mine} none={words.noneOfYours}>
            {standing?.at === "elsewhere" && <p className={styles.soft}>{words.elsewhere}</p>}
          </Key>
          <Key title={fill(words.theirs, { name })} named={theirs} none={fill(words.noneOfTheirs, { name })} />
        </SideBySide>
        {theirs.kind === "ed25519" && ownKey !== null && (
          <Comparing key={theirs.thumbprint} {...{ theirs, ownKey, name }} />
        )}
        <Details summary={words.about}>
          <p>{words.where}</p>
          <p>{words.differ}</p>
        </Details>
      </Stack>
    </section>
  );
}

function Key(props: {
  readonly title: string;
  readonly named: DocumentKey;
  readonly none: string;
  readonly children?: ReactNode;
}) {
  const { title, named, none, children } = props;
  return (
    <div className={styles.key}>
      <h3>{title}</h3>
      {named.kind === "ed25519" ? <Words jwk={named.jwk} label={title} /> : <p>{none}</p>}
      {children}
    </div>
  );
}

function Words({ jwk, label }: { readonly jwk: SigningJwk; readonly label: string }) {
  const fingerprint = useFingerprint(jwk);
  if (fingerprint.state === "unreadable") return <p>{words.unreadable}</p>;
  const shown = fingerprint.state === "here" ? fingerprint.words : [];
  return <Fingerprint words={shown} label={label} busy={fingerprint.state === "waiting"} />;
}

/** Compared once, and said again only when the key is another one. */
function Comparing(props: { readonly theirs: NamedKey; readonly ownKey: OwnKeyView; readonly name: string }) {
  const { theirs, ownKey, name } = props;
  const action = usePress<SigningKeyCommand>();
  const compared = comparedWith(theirs.thumbprint, ownKey.compared);
  return (
    <Stack gap="tight">
      {compared === "earlier" && (
        <Notice tone="warning" announce="polite">
          <p>{fill(words.earlier, { name })}</p>
        </Notice>
      )}
      <div role="status">
        {compared === "same" && (
          <Notice tone="kept">
            <p>{words.compared}</p>
          </Notice>
        )}
      </div>
      {compared !== "same" && (
        <>
          <p>{words.ask}</p>
          <Actions>
            <Button
              kind="quiet"
              busy={action.busy}
              busyLabel={words.working}
              onClick={() => void action.run({ type: "signing-key.compared", thumbprint: theirs.thumbprint })}
            >
              {words.same}
            </Button>
          </Actions>
          <PressOutcome press={action} offline={agreement.offline} />
        </>
      )}
      <p className={styles.soft}>{fill(words.yourself, { name })}</p>
    </Stack>
  );
}
