import type { CardView } from "@footbridge/shared/domain/card/view";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { cards as words } from "../../words/en/cards.ts";
import { fill } from "../../words/fill.ts";
import { dayOf } from "../agreement/moments.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { cardsAddress } from "./addresses.ts";
import styles from "./CardPage.module.css";
import { CardText } from "./CardText.tsx";
import { Envelope } from "./Envelope.tsx";
import { type CardAction, useCardAction } from "./useCardAction.ts";
import { titleOf, wordsOnCard } from "./words-on-card.ts";

/** One card: sealed or open, for oneself or from oneself. */
export function CardPage({ id }: { readonly id: string }) {
  const { workspace, cards } = useHeld();
  const couple = useCouple();
  const action = useCardAction();
  if (workspace === null || couple === null) return <Waiting />;
  const card = cards[id];
  const title = card === undefined ? words.notHere : titleOf(card, couple);
  return (
    <Sheet>
      <Stack gap="wide">
        <PageTitle above={<Link href={cardsAddress(workspace.id)}>{words.toCards}</Link>}>{title}</PageTitle>
        {card === undefined ? <p>{words.notHereBody}</p> : <Card {...{ card, couple, action }} />}
        <div role="status">
          {action.refusal !== null && (
            <Notice tone="warning">
              <p>{action.refusal.sentence}</p>
            </Notice>
          )}
        </div>
      </Stack>
    </Sheet>
  );
}

interface CardProps {
  readonly card: CardView;
  readonly couple: Couple;
  readonly action: CardAction;
}

function Card({ card, couple, action }: CardProps) {
  const readable = wordsOnCard(card);
  const [sealedAtFirst] = useState(readable === null);
  const opened = useRef<HTMLDivElement>(null);
  const justOpened = sealedAtFirst && readable !== null;
  useEffect(() => {
    // The button that was pressed is gone with the seal; whoever is elsewhere on the page stays there.
    if (justOpened && document.activeElement === document.body) opened.current?.focus({ preventScroll: true });
  }, [justOpened]);
  if (readable === null) return <Sealed {...{ card, couple, action }} />;
  const date = dayOf(card.givenAt);
  return (
    <>
      <div ref={opened} tabIndex={-1} className={justOpened ? styles.opening : undefined}>
        <Stack gap="close">
          <CardText words={readable} from={card.from} />
          <p className={styles.soft}>
            {card.from === couple.seat
              ? fill(words.opened.fromYou, { date })
              : fill(words.opened.fromThem, { date, partner: couple.partner })}
          </p>
        </Stack>
      </div>
      <Together {...{ card, couple, action }} />
      <div className={styles.unprinted}>
        <Actions>
          <Button kind="quiet" onClick={() => window.print()}>
            {words.opened.print}
          </Button>
        </Actions>
      </div>
    </>
  );
}

/** A card that is still closed for this person, with the two ways of opening it. */
function Sealed({ card, couple, action }: CardProps) {
  const { partner } = couple;
  const { busy, run } = action;
  return (
    <Stack>
      <Envelope from={card.from} />
      <p>{fill(words.kinds[card.kind].sealedBody, { partner })}</p>
      <p className={styles.soft}>{fill(words.sealed.private, { partner })}</p>
      <Actions>
        <Button
          busy={busy !== null}
          busyLabel={words.sealed.working}
          onClick={() => void run({ type: "card.open", card: card.id })}
        >
          {words.sealed.open}
        </Button>
      </Actions>
      <p className={styles.soft}>{fill(card.wished ? words.sealed.wished : words.sealed.wishExplained, { partner })}</p>
      <WishButton {...{ card, action }} label={words.sealed.wish} />
    </Stack>
  );
}

function WishButton({ card, action, label }: Pick<CardProps, "card" | "action"> & { readonly label: string }) {
  return (
    <Actions>
      <Button
        kind="quiet"
        busy={action.busy !== null}
        busyLabel={words.sealed.working}
        onClick={() =>
          void action.run({ type: card.wished ? "card.take-wish-back" : "card.wish-together", card: card.id })
        }
      >
        {card.wished ? words.sealed.takeBack : label}
      </Button>
    </Actions>
  );
}

/** What the two did with an open card, or may. */
function Together({ card, couple, action }: CardProps) {
  const { partner, seat } = couple;
  if (card.together !== null)
    return <p className={styles.soft}>{fill(words.opened.together, { date: dayOf(card.together.at) })}</p>;
  if (card.from !== seat)
    return (
      <div className={styles.unprinted}>
        <Stack gap="close">
          <p className={styles.soft}>{fill(card.wished ? words.opened.wishedToo : words.opened.alone, { partner })}</p>
          <WishButton {...{ card, action }} label={words.opened.askToo} />
        </Stack>
      </div>
    );
  return (
    <div className={styles.unprinted}>
      <Stack gap="close">
        <p className={styles.soft}>{fill(card.wished ? words.opened.wished : words.opened.yours, { partner })}</p>
        {card.wished && (
          <Actions>
            <Button
              busy={action.busy !== null}
              busyLabel={words.sealed.working}
              onClick={() => void action.run({ type: "card.open-together", card: card.id })}
            >
              {words.opened.openTogether}
            </Button>
          </Actions>
        )}
      </Stack>
    </div>
  );
}
