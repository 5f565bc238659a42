import type { CardCommand } from "@footbridge/shared/domain/card/commands";
import type { CardView } from "@footbridge/shared/domain/card/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { coupleOf } from "../board/couple.ts";
import { CardText } from "../cards/CardText.tsx";
import { newestFirst, titleOf, wordsOnCard } from "../cards/words-on-card.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";

/** The cards that the two gave each other; one that is sealed can still be opened by the one it was given to. */
export function ClosedCards({ view }: { readonly view: WorkspaceView }) {
  const cards = newestFirst(Object.values(useHeld().cards));
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="closed-cards">
      <Stack>
        <h2 id="closed-cards">{leaving.closed.cards}</h2>
        {cards.map((card) => (
          <Card key={card.id} view={view} card={card} />
        ))}
      </Stack>
    </section>
  );
}

function Card({ view, card }: { readonly view: WorkspaceView; readonly card: CardView }) {
  const action = usePress<CardCommand>();
  const words = wordsOnCard(card);
  return (
    <Stack gap="close">
      <h3>{titleOf(card, coupleOf(view))}</h3>
      {words === null ? (
        <Actions>
          <Button
            kind="quiet"
            busy={action.busy}
            busyLabel={leaving.working}
            onClick={() => void action.run({ type: "card.open", card: card.id })}
          >
            {leaving.closed.open}
          </Button>
        </Actions>
      ) : (
        <CardText words={words} from={card.from} />
      )}
      <PressOutcome press={action} offline={leaving.offline} />
    </Stack>
  );
}
