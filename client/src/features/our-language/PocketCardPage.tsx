import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useMemo, useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { ChoiceGroup } from "../../ui/ChoiceGroup.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { saveTextFile } from "../../ui/save-file.ts";
import { ourLanguage } from "../../words/en/our-language.ts";
import { BackToPath } from "../round/BackToPath.tsx";
import { practice } from "../round/practice.ts";
import { phrasesAddress } from "./addresses.ts";
import { CardPaper, type PaperSize } from "./CardPaper.tsx";
import { KeepHere } from "./KeepHere.tsx";
import { markedPhrases, PHRASES_ROUND } from "./marked-phrases.ts";
import { isEmpty, type PocketCard, pocketCardOf } from "./pocket-card.ts";
import { CARD_FILE_NAME, pocketCardFile } from "./pocket-card-file.ts";

const words = ourLanguage.card;

/** The pocket card: what both can say and hear, on paper and on a phone. */
export function PocketCardPage() {
  const { workspace, rounds, phrases, clauses } = useHeld();
  const round = rounds[PHRASES_ROUND];
  const seat = workspace?.seat;
  const card = useMemo(
    () =>
      seat === undefined || phrases === null ? null : pocketCardOf(markedPhrases(round, phrases, seat) ?? [], clauses),
    [round, phrases, seat, clauses],
  );
  if (workspace === null || card === null) return <Waiting />;
  return isEmpty(card) ? <NothingYet workspace={workspace} /> : <TheCard workspace={workspace} card={card} />;
}

function TheCard({ workspace, card }: { readonly workspace: WorkspaceView; readonly card: PocketCard }) {
  const [size, setSize] = useState<PaperSize>("a6");
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle>{words.title}</PageTitle>
          <p>{words.lead}</p>
        </Stack>
        <CardPaper card={card} size={size} />
        <KeepHere workspace={workspace.id} card={card} />
        <OnPhone card={card} />
        <section aria-labelledby="card-paper">
          <Stack>
            <h2 id="card-paper">{words.paper.title}</h2>
            <ChoiceGroup<PaperSize>
              label={words.paper.size}
              choices={[
                { value: "a6", label: words.paper.a6 },
                { value: "fold", label: words.paper.fold, hint: words.paper.foldHint },
              ]}
              value={size}
              onValue={setSize}
            />
            <Actions>
              <Button kind="quiet" onClick={() => window.print()}>
                {words.paper.print}
              </Button>
            </Actions>
          </Stack>
        </section>
      </Stack>
    </Sheet>
  );
}

/** The card as a file of one's own. What it is and is not stands before the button. */
function OnPhone({ card }: { readonly card: PocketCard }) {
  const [kept, setKept] = useState(false);
  const keep = (): void => {
    const { documentElement } = document;
    const file = pocketCardFile(card, {
      language: practice.language,
      direction: documentElement.dir === "rtl" ? "rtl" : "ltr",
      title: words.fileTitle,
      when: words.when,
      signal: words.signal,
    });
    saveTextFile(CARD_FILE_NAME, file, "text/html;charset=utf-8");
    setKept(true);
  };
  return (
    <section aria-labelledby="card-phone">
      <Stack>
        <h2 id="card-phone">{words.phone.title}</h2>
        <p>{words.phone.body}</p>
        <Notice tone="warning">
          <p>{words.phone.warning}</p>
        </Notice>
        <Actions>
          <Button onClick={keep}>{words.phone.keep}</Button>
        </Actions>
        <StatusLine text={kept ? words.phone.kept : ""} />
      </Stack>
    </section>
  );
}

function NothingYet({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <Sheet>
      <Stack>
        <BackToPath workspace={workspace.id} />
        <PageTitle above={words.title}>{words.empty.title}</PageTitle>
        <p>{words.empty.body}</p>
        <Actions>
          <ButtonLink href={phrasesAddress(workspace.id)}>{words.empty.toPhrases}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
