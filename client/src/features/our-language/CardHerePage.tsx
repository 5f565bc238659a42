import { useEffect, useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { ourLanguage } from "../../words/en/our-language.ts";
import { CardPaper } from "./CardPaper.tsx";
import { type CardHere, cardHere } from "./card-here.ts";

const words = ourLanguage.card;

/** The card that is kept in this browser. It asks the server for nothing. */
export function CardHerePage() {
  const [found, setFound] = useState<CardHere | "looking" | null>("looking");
  useEffect(() => {
    let gone = false;
    void cardHere().then((kept) => !gone && setFound(kept));
    return () => {
      gone = true;
    };
  }, []);
  if (found === "looking") return <Waiting />;
  return (
    <Sheet>
      <Stack gap="wide">
        <PageTitle>{words.title}</PageTitle>
        {found === null ? <p>{words.here.none}</p> : <CardPaper card={found.card} size="a6" />}
        <Actions>
          <ButtonLink href="/home" kind="quiet">
            {words.here.home}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
