import { sheetOf } from "@footbridge/shared/practice/sheets";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { path } from "../../words/en/path.ts";
import { fill } from "../../words/fill.ts";
import { addressOf, boardAddress } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";
import { trialAddress } from "../trial/addresses.ts";
import styles from "./NextStepCard.module.css";
import type { NextStep } from "./stage.ts";

export interface NextStepCardProps {
  readonly workspace: string;
  readonly next: NextStep;
}

/** The one step that the path offers now, or rest. */
export function NextStepCard({ workspace, next }: NextStepCardProps) {
  const words = path.next;
  if (next.step === "rest") {
    return (
      <Rest>
        <h2>{path.rest.title}</h2>
        <p>{path.rest.body}</p>
      </Rest>
    );
  }
  if (next.step === "ended") {
    return (
      <Rest bridge="joined">
        <h2>{path.ended.title}</h2>
        <p>{path.ended.body}</p>
        <Actions>
          <ButtonLink kind="quiet" href={trialAddress(workspace)}>
            {path.ended.look}
          </ButtonLink>
        </Actions>
      </Rest>
    );
  }
  const sheet = "round" in next ? sheetOf(next.round) : undefined;
  const title = sheet === undefined ? "" : wordsOfSheet(sheet).title;
  const href =
    "round" in next
      ? addressOf(workspace, next.round, { at: "start" })
      : next.step === "signed"
        ? trialAddress(workspace)
        : boardAddress(workspace);
  return (
    <Sheet kind="card" as="section" labelledBy="next-step">
      <Stack gap="close">
        <h2 id="next-step">{next.step === "signed" ? words.signedTitle : words.title}</h2>
        <p>{fill(words[`${next.step}Lead`], { sheet: title })}</p>
        <Actions>
          <ButtonLink href={href}>{fill(words[next.step], { sheet: title })}</ButtonLink>
        </Actions>
        {next.step !== "signed" && <p className={styles.rest}>{words.restToo}</p>}
      </Stack>
    </Sheet>
  );
}
