import { CARD_PART_IDS, CARD_PART_LIMIT, writtenParts } from "@footbridge/shared/domain/card/words";
import { CARD_WORDS } from "@footbridge/shared/practice/en/card";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useConnectedness, useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { cards as words } from "../../words/en/cards.ts";
import { fill } from "../../words/fill.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { cardAddress, cardsAddress } from "./addresses.ts";
import { CardText } from "./CardText.tsx";
import { type CardDraft, fits, inConflict, shownWords } from "./draft/card-draft.ts";
import type { DraftKeeper } from "./draft/draft-keeper.ts";
import { draftSaving } from "./draft/draft-saving.ts";
import { useCardDraft } from "./draft/useCardDraft.ts";
import { useCardAction } from "./useCardAction.ts";

/** Writing a card, and giving it. */
export function WriteCardPage() {
  const { workspace } = useHeld();
  const couple = useCouple();
  const { keeper, draft } = useCardDraft();
  if (workspace === null || couple === null || keeper === null) return <Waiting />;
  return <Writing workspace={workspace.id} {...{ couple, keeper, draft }} />;
}

interface WritingProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly keeper: DraftKeeper;
  readonly draft: CardDraft;
}

function Writing({ workspace, couple, keeper, draft }: WritingProps) {
  const { state } = useConnectedness();
  const { writing } = words;
  const shown = shownWords(draft);
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle above={<Link href={cardsAddress(workspace)}>{words.toCards}</Link>}>
            {fill(writing.title, { partner: couple.partner })}
          </PageTitle>
          <p>{writing.lead}</p>
        </Stack>
        {CARD_PART_IDS.map((id) => (
          <TextArea
            key={id}
            label={fill(CARD_WORDS[id].ask, { name: couple.partner })}
            hint={CARD_WORDS[id].hint}
            lines={2}
            limit={CARD_PART_LIMIT}
            value={shown[id]}
            onValue={(text) => keeper.write(id, text)}
            onBlur={() => keeper.flush()}
          />
        ))}
        <StatusLine {...draftSaving(draft, state)} />
        {inConflict(draft) && <Conflict {...{ couple, keeper, draft }} />}
        <Giving {...{ workspace, couple, draft }} />
      </Stack>
    </Sheet>
  );
}

function Conflict({ couple, keeper, draft }: Omit<WritingProps, "workspace">) {
  const { writing } = words;
  const other = draft.latest.words;
  return (
    <Notice tone="warning" announce="polite" title={writing.conflictTitle}>
      <p>{writing.conflictBody}</p>
      {writtenParts(other).length === 0 ? (
        <p>{writing.otherEmpty}</p>
      ) : (
        <>
          <p>{writing.other}</p>
          <CardText words={other} from={couple.seat} />
        </>
      )}
      <Actions>
        <Button kind="quiet" onClick={() => keeper.keepThis()}>
          {writing.keepThis}
        </Button>
        <Button kind="quiet" onClick={() => keeper.keepOther()}>
          {writing.keepOther}
        </Button>
      </Actions>
    </Notice>
  );
}

/** Giving, in two steps: a look at the card and at what giving means, and then the act itself. */
function Giving({ workspace, couple, draft }: Pick<WritingProps, "workspace" | "couple" | "draft">) {
  const { partner, seat } = couple;
  const { state } = useConnectedness();
  const action = useCardAction();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const { writing, give } = words;
  const shown = shownWords(draft);
  const empty = writtenParts(shown).length === 0;
  const saved = draft.unsaved === null;
  const why = empty
    ? writing.empty
    : !fits(shown)
      ? writing.tooLong
      : state !== "here"
        ? give.offline
        : saved
          ? ""
          : writing.saveFirst;
  const confirm = async (): Promise<void> => {
    const outcome = await action.run({ type: "card.give", revision: draft.base.revision });
    setAsked(false);
    if (outcome?.card !== undefined) go(cardAddress(workspace, outcome.card));
  };
  return (
    <Stack gap="close">
      <ConfirmDialog
        open={asked}
        title={fill(give.title, { partner })}
        confirmLabel={give.confirm}
        cancelLabel={give.cancel}
        onConfirm={confirm}
        onCancel={() => setAsked(false)}
      >
        <p>{fill(give.reads, { partner })}</p>
        <CardText words={draft.base.words} from={seat} />
        {give.meaning.map((sentence) => (
          <p key={sentence}>{fill(sentence, { partner })}</p>
        ))}
      </ConfirmDialog>
      <Actions>
        <Button busy={why !== ""} onClick={() => setAsked(true)}>
          {writing.toGive}
        </Button>
      </Actions>
      <p role="status">{why}</p>
      <div role="status">
        {action.refusal !== null && (
          <Notice tone="warning">
            <p>{action.refusal.sentence}</p>
          </Notice>
        )}
      </div>
    </Stack>
  );
}
