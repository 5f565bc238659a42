import { CARD_PART_LIMIT, CARD_PARTS, type CardKind, partOf, writtenParts } from "@footbridge/shared/domain/card/words";
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
import { AgreedOnSlips } from "./AgreedOnSlips.tsx";
import { cardAddress, cardsAddress } from "./addresses.ts";
import { CardText } from "./CardText.tsx";
import { type CardDraft, fits, inConflict, shownWords } from "./draft/card-draft.ts";
import type { DraftKeeper } from "./draft/draft-keeper.ts";
import { draftSaving } from "./draft/draft-saving.ts";
import { useCardDraft } from "./draft/useCardDraft.ts";
import { useCardAction } from "./useCardAction.ts";

/** Writing a card of a kind, and giving it. */
export function WriteCardPage({ kind }: { readonly kind: CardKind }) {
  const { workspace } = useHeld();
  const couple = useCouple();
  const { keeper, draft } = useCardDraft(kind);
  if (workspace === null || couple === null || keeper === null) return <Waiting />;
  return <Writing workspace={workspace.id} {...{ kind, couple, keeper, draft }} />;
}

interface WritingProps {
  readonly kind: CardKind;
  readonly workspace: string;
  readonly couple: Couple;
  readonly keeper: DraftKeeper;
  readonly draft: CardDraft;
}

function Writing({ kind, workspace, couple, keeper, draft }: WritingProps) {
  const { state } = useConnectedness();
  const { writing } = words.kinds[kind];
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
        {kind === "slip" && <AgreedOnSlips />}
        {CARD_PARTS[kind].map((id) => (
          <TextArea
            key={id}
            label={fill(CARD_WORDS[id].ask, { name: couple.partner })}
            hint={fill(CARD_WORDS[id].hint, { name: couple.partner })}
            lines={2}
            limit={CARD_PART_LIMIT}
            value={partOf(shown, id)}
            onValue={(text) => keeper.write(id, text)}
            onBlur={() => keeper.flush()}
          />
        ))}
        <StatusLine {...draftSaving(draft, state)} />
        {inConflict(draft) && <Conflict {...{ couple, keeper, draft }} />}
        <Giving {...{ kind, workspace, couple, draft }} />
      </Stack>
    </Sheet>
  );
}

function Conflict({ couple, keeper, draft }: Omit<WritingProps, "workspace" | "kind">) {
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
function Giving({ kind, workspace, couple, draft }: Omit<WritingProps, "keeper">) {
  const { partner, seat } = couple;
  const { state } = useConnectedness();
  const action = useCardAction();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const { writing, give } = words;
  const of = words.kinds[kind];
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
    const outcome = await action.run({ type: "card.give", kind, revision: draft.base.revision });
    setAsked(false);
    if (outcome?.card !== undefined) go(cardAddress(workspace, outcome.card));
  };
  return (
    <Stack gap="close">
      <ConfirmDialog
        open={asked}
        title={fill(of.give.title, { partner })}
        confirmLabel={of.give.confirm}
        cancelLabel={give.cancel}
        onConfirm={confirm}
        onCancel={() => setAsked(false)}
      >
        <p>{fill(give.reads, { partner })}</p>
        <CardText words={draft.base.words} from={seat} />
        {of.give.meaning.map((sentence) => (
          <p key={sentence}>{fill(sentence, { partner })}</p>
        ))}
      </ConfirmDialog>
      <Actions>
        <Button busy={why !== ""} onClick={() => setAsked(true)}>
          {of.writing.toGive}
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
