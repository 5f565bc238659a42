import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { useId } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { SideBySide, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { commitment as words } from "../../words/en/commitment.ts";
import { fill } from "../../words/fill.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { pathAddress } from "../round/place.ts";
import { practice, wordsOfPrompt, wordsOfSheet } from "../round/practice.ts";
import styles from "./Commitments.module.css";
import { COMMITMENT_PROMPT, COMMITMENT_ROUND, type Commitment, type Standing, standingIn } from "./standing.ts";

function useStanding(): { readonly standing: Standing; readonly couple: Couple; readonly workspace: string } | null {
  const { rounds, workspace } = useHeld();
  const couple = useCouple();
  const standing = standingIn(rounds[COMMITMENT_ROUND]);
  return standing === null || couple === null || workspace === null
    ? null
    : { standing, couple, workspace: workspace.id };
}

/** Both answers side by side, each as its author gave it, where there is something to see. Nothing is closed by it. */
export function Commitments() {
  const here = useStanding();
  const titleId = useId();
  if (here === null) return null;
  const { standing, couple, workspace } = here;
  const { notYet, mine, theirs } = standing;
  return (
    <section aria-labelledby={titleId}>
      <Stack gap="close">
        <h2 id={titleId}>{words.title}</h2>
        <p>{mine === theirs ? words.same : words.differ}</p>
        <SideBySide>
          <Side seat={couple.other} name={couple.partner} said={theirs} />
          <Side seat={couple.seat} name={words.you} said={mine} />
        </SideBySide>
        {notYet !== "nobody" && (
          <>
            <p>{fill(words.notYet[notYet], { partner: couple.partner })}</p>
            <ul className={styles.alone}>
              <li>
                <Link href="/pages">{words.alone.pages}</Link>
              </li>
              <li>
                <Link href="/library">{words.alone.library}</Link>
              </li>
              <li>
                <Link href={pathAddress(workspace)}>{words.alone.path}</Link>
              </li>
            </ul>
          </>
        )}
      </Stack>
    </section>
  );
}

function Side({ seat, name, said }: { readonly seat: Seat; readonly name: string; readonly said: Commitment }) {
  const sheet = sheetOf(COMMITMENT_ROUND);
  if (sheet === undefined) return null;
  const prompt = wordsOfPrompt(wordsOfSheet(sheet), COMMITMENT_PROMPT);
  return (
    <Sheet kind="card" seat={seat}>
      <Stack gap="tight">
        <SeatMark seat={seat} name={name} />
        <p>{practice.describeValue(prompt, { kind: "choice", option: said })}</p>
      </Stack>
    </Sheet>
  );
}

/** Said once where there is something to sign, where somebody said "not yet"; it keeps nobody from it. */
export function NotYetBeforeSigning() {
  const here = useStanding();
  if (here === null || here.standing.notYet === "nobody") return null;
  return (
    <Notice>
      <p>{fill(words.sign[here.standing.notYet], { partner: here.couple.partner })}</p>
    </Notice>
  );
}
