import { useEffect, useState } from "react";
import { CARD_HERE } from "../features/our-language/addresses.ts";
import { cardHere } from "../features/our-language/card-here.ts";
import { onWaking } from "../net/waking.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Actions, Stack } from "../ui/Layouts.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { app } from "../words/en/app.ts";
import { useSession } from "./session.tsx";

/** How often the server is looked for while this page stands, in milliseconds. */
const LOOK_EVERY = 5000;

/** Stands in for a page of one's own while nobody can say who is here, and leads to what needs no connection. */
export function Unreachable({ sentence }: { readonly sentence: string }) {
  const { askAgain, lookAgain } = useSession();
  const [hasCard, setHasCard] = useState(false);
  useEffect(() => {
    let gone = false;
    void cardHere().then((found) => !gone && setHasCard(found !== null));
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    const stop = onWaking(window, lookAgain, () => undefined);
    const timer = setInterval(lookAgain, LOOK_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [lookAgain]);
  return (
    <Sheet>
      <Stack>
        <PageTitle>{app.unreachable.title}</PageTitle>
        <p>{sentence}</p>
        <Actions>
          <Button onClick={askAgain}>{app.again}</Button>
          {hasCard && (
            <ButtonLink href={CARD_HERE} kind="quiet">
              {app.unreachable.card}
            </ButtonLink>
          )}
          <ButtonLink href="/library" kind="quiet">
            {app.unreachable.library}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
