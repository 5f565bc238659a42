import type { CardView } from "@footbridge/shared/domain/card/view";
import { type CardKind, writtenParts } from "@footbridge/shared/domain/card/words";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { cards as words } from "../../words/en/cards.ts";
import { fill } from "../../words/fill.ts";
import { dayOf } from "../agreement/moments.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { BackToPath } from "../round/BackToPath.tsx";
import { cardAddress, writeCardAddress } from "./addresses.ts";
import styles from "./CardsPage.module.css";
import { shownWords } from "./draft/card-draft.ts";
import { useCardDraft } from "./draft/useCardDraft.ts";
import { Envelope } from "./Envelope.tsx";
import { newestFirst, titleOf } from "./words-on-card.ts";

/** Every card of the two: those for oneself, those from oneself, and the way to writing one. */
export function CardsPage() {
  const { workspace, cards } = useHeld();
  const couple = useCouple();
  if (workspace === null || couple === null) return <Waiting />;
  const { partner, seat } = couple;
  const all = newestFirst(Object.values(cards));
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle>{words.title}</PageTitle>
          <p>{fill(words.lead, { partner })}</p>
          <Actions>
            <WriteLink workspace={workspace.id} kind="appreciation" />
            <WriteLink workspace={workspace.id} kind="slip" quiet />
          </Actions>
        </Stack>
        <CardList
          id="cards-mine"
          title={words.mine.title}
          none={fill(words.mine.none, { partner })}
          {...{ workspace: workspace.id, couple }}
          cards={all.filter(({ from }) => from !== seat)}
        />
        <CardList
          id="cards-given"
          title={words.given.title}
          none={words.given.none}
          {...{ workspace: workspace.id, couple }}
          cards={all.filter(({ from }) => from === seat)}
        />
      </Stack>
    </Sheet>
  );
}

interface WriteLinkProps {
  readonly workspace: string;
  readonly kind: CardKind;
  readonly quiet?: boolean;
}

/** The way to writing a card of a kind, or to the one that was begun. */
function WriteLink({ workspace, kind, quiet = false }: WriteLinkProps) {
  const { draft } = useCardDraft(kind);
  const begun = writtenParts(shownWords(draft)).length > 0;
  const { write, goOn } = words.kinds[kind];
  return (
    <ButtonLink href={writeCardAddress(workspace, kind)} kind={quiet ? "quiet" : "primary"}>
      {begun ? goOn : write}
    </ButtonLink>
  );
}

interface CardListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly workspace: string;
  readonly couple: Couple;
  readonly cards: readonly CardView[];
}

function CardList({ id, title, none, workspace, couple, cards }: CardListProps) {
  return (
    <section aria-labelledby={id}>
      <Stack gap="close">
        <h2 id={id}>{title}</h2>
        {cards.length === 0 ? (
          <p className={styles.none}>{none}</p>
        ) : (
          <ul className={styles.list}>
            {cards.map((card) => (
              <li key={card.id}>
                <Link className={styles.row} href={cardAddress(workspace, card.id)}>
                  <Envelope from={card.from} size="small" open={liesOpen(card, couple)} />
                  <span className={styles.text}>
                    <span className={styles.title}>{titleOf(card, couple)}</span>
                    <span className={styles.state}>
                      {dayOf(card.givenAt)} · {stateOf(card, couple)}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}

/** One's own cards look the same until they were opened together: nobody is told of more. */
function liesOpen(card: CardView, { seat }: Couple): boolean {
  return card.together !== null || (card.from !== seat && card.mine !== null);
}

/** Of one's own cards it says what was done with them together, and never whether they were opened. */
function stateOf(card: CardView, { seat, partner }: Couple): string {
  if (card.together !== null) return words.togetherState;
  if (card.from === seat) return card.wished ? fill(words.given.wished, { partner }) : words.given.state;
  if (card.mine !== null) return words.mine.openState;
  return card.wished ? words.mine.wishedState : words.mine.sealedState;
}
