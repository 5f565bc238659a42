import type { ReactNode } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { path } from "../../words/en/path.ts";
import { boardAddress as placeOnBoard } from "../board/addresses.ts";
import { isOpenQuestion } from "../board/lines-here.ts";
import { leaveAddress } from "../leaving/addresses.ts";
import { meetingAddress } from "../meeting/addresses.ts";
import { pauseAddress } from "../pause/addresses.ts";
import { PRIVATE_PAGES } from "../private-pages/addresses.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { boardAddress } from "../round/place.ts";
import { spaceAddress } from "../space/addresses.ts";
import { trialAddress } from "../trial/addresses.ts";

export interface BesidePathProps {
  readonly workspace: string;
  /** Whether any round is open yet: before that there is nothing to agree on. */
  readonly anyOpen: boolean;
}

interface Way {
  readonly href: string;
  readonly words: { readonly title: string; readonly lead: string };
}

/** What there is beside the rounds: between the two, and for oneself alone. */
export function BesidePath({ workspace, anyOpen }: BesidePathProps) {
  const words = path.beside;
  const base = `/w/${workspace}`;
  const { clauses, trial } = useHeld();
  const questions = Object.values(clauses).some(isOpenQuestion);
  return (
    <>
      <Ways
        id="beside-together"
        title={words.together}
        ways={[
          ...(trial === null
            ? []
            : [{ href: trialAddress(workspace), words: trial.ended === null ? words.trial : words.trialEnded }]),
          ...(anyOpen ? [{ href: boardAddress(workspace), words: words.agreement }] : []),
          ...(questions ? [{ href: placeOnBoard(workspace, "questions"), words: words.questions }] : []),
          { href: `${base}/cards`, words: words.cards },
          ...(anyOpen ? [{ href: `${base}/pocket-card`, words: words.pocketCard }] : []),
          { href: meetingAddress(workspace), words: words.meeting },
          { href: spaceAddress(workspace), words: words.space },
          { href: pauseAddress(workspace), words: words.pause },
          { href: leaveAddress(workspace), words: words.leave },
        ]}
      />
      <Ways
        id="beside-alone"
        title={words.alone}
        ways={[
          { href: PRIVATE_PAGES, words: words.pages },
          { href: "/library", words: words.library },
        ]}
      >
        <ReadinessButton kind="text" />
      </Ways>
    </>
  );
}

interface WaysProps {
  readonly id: string;
  readonly title: string;
  readonly ways: readonly Way[];
  /** What stands under them. */
  readonly children?: ReactNode;
}

function Ways({ id, title, ways, children }: WaysProps) {
  return (
    <section aria-labelledby={id}>
      <Stack gap="close">
        <h2 id={id}>{title}</h2>
        <Rows columns>
          {ways.map((way) => (
            <WayRow key={way.href} href={way.href} title={way.words.title}>
              {way.words.lead}
            </WayRow>
          ))}
        </Rows>
        {children}
      </Stack>
    </section>
  );
}
