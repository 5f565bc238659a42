import { useEffect, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { ourLanguage } from "../../words/en/our-language.ts";
import { type CardHere, cardHere, forgetCardHere, keepCardHere } from "./card-here.ts";

const words = ourLanguage.card.here;

/** Keeping the card in this browser, for reading without a connection: only where it is asked for, and as it is now. */
export function KeepHere({ workspace, card }: CardHere) {
  const [kept, setKept] = useState<"unknown" | "no" | "yes" | "cannot">("unknown");
  useEffect(() => {
    let gone = false;
    void cardHere().then((found) => {
      if (gone) return;
      const here = found?.workspace === workspace;
      setKept(here ? "yes" : "no");
      // What the two changed since then is on the card that is at hand, too.
      if (here) void keepCardHere({ workspace, card });
    });
    return () => {
      gone = true;
    };
  }, [workspace, card]);
  const keep = async (): Promise<void> => setKept((await keepCardHere({ workspace, card })) ? "yes" : "cannot");
  const forget = async (): Promise<void> => {
    await forgetCardHere();
    setKept("no");
  };
  return (
    <section aria-labelledby="card-here">
      <Stack>
        <h2 id="card-here">{words.title}</h2>
        <p>{words.body}</p>
        <Actions>
          {kept === "yes" ? (
            <Button kind="quiet" onClick={forget}>
              {words.forget}
            </Button>
          ) : (
            <Button kind="quiet" onClick={keep}>
              {words.keep}
            </Button>
          )}
        </Actions>
        <StatusLine text={kept === "yes" ? words.kept : kept === "cannot" ? words.notKept : ""} />
      </Stack>
    </section>
  );
}
