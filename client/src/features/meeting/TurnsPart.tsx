import { type MeetingCommand, TURN_MINUTES, type TurnsOffer } from "@footbridge/shared/domain/meeting/commands";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import { useState } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { type Press, usePress } from "../../net/usePress.ts";
import { useHasCome } from "../../net/useServerTime.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceGroup } from "../../ui/ChoiceGroup.tsx";
import { Details } from "../../ui/Details.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { listeningAddress } from "../listening/addresses.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import type { InsideProps } from "./InsidePart.tsx";
import styles from "./MeetingPage.module.css";
import { SuggestedTurns } from "./SuggestedTurns.tsx";
import { spokenMinutes, titleOfRound } from "./spoken.ts";
import { stepsIn } from "./steps.ts";
import { TurnLine } from "./TurnLine.tsx";

/** The lengths to choose from, in minutes. */
const LENGTHS = [2, TURN_MINUTES.usual, 5, TURN_MINUTES.most];
/** No round: the turns are about whatever is there. */
const ANYTHING = "anything";

/** Taking turns: a suggestion, the other's answer, and whose turn it is. */
export function TurnsPart({ meeting, inside }: InsideProps) {
  const { turns } = inside;
  const press = usePress<MeetingCommand>();
  return (
    <section aria-labelledby="meeting-turns">
      <Stack gap="close">
        <h2 id="meeting-turns">{words.turns.title}</h2>
        <TurnLine meeting={meeting} inside={inside} />
        {turns === null && <SuggestTurns meeting={meeting} press={press} />}
        {turns?.kind === "suggested" && (
          <Sheet kind="card" seat={turns.by}>
            <Stack gap="close">
              <SuggestedTurns meeting={meeting} press={press} by={turns.by} offer={turns.offer} />
            </Stack>
          </Sheet>
        )}
        {turns?.kind === "running" && (
          <RunningTurn
            meeting={meeting}
            press={press}
            mine={turns.speaker === meeting.couple.seat}
            offer={turns.offer}
            endsAt={turns.endsAt}
          />
        )}
        <PressOutcome press={press} offline={words.offline} />
      </Stack>
    </section>
  );
}

interface WithPress {
  readonly meeting: InsideProps["meeting"];
  readonly press: Press<MeetingCommand>;
}

function SuggestTurns({ meeting, press }: WithPress) {
  const { couple } = meeting;
  const stepIn = stepsIn(useHeld().listening);
  const [minutes, setMinutes] = useState<string>(String(TURN_MINUTES.usual));
  const [first, setFirst] = useState<"a" | "b">(couple.seat);
  const [round, setRound] = useState<string>(ANYTHING);
  const open = SHEETS.filter(({ id }) => stepIn(id) !== null);
  // The listening in a round says itself whose turn it is; one that has ended meanwhile is none to choose.
  const step = round === ANYTHING ? null : stepIn(round);
  const about = step === null ? ANYTHING : round;
  const send = (): void => {
    if (press.busy) return;
    const offer = step === null ? { first, round: null } : { first: step.seat, round };
    void press.run({ type: "meeting.suggest-turns", minutes: Number(minutes), ...offer });
  };
  return (
    <>
      <p className={styles.soft}>{words.turns.lead}</p>
      <Details summary={words.turns.open}>
        <Form onSend={send}>
          <ChoiceGroup
            label={words.turns.minutes}
            layout="row"
            choices={LENGTHS.map((each) => ({ value: String(each), label: spokenMinutes(each) }))}
            value={minutes}
            onValue={setMinutes}
          />
          {open.length > 0 && (
            <ChoiceGroup
              label={words.turns.about}
              choices={[
                { value: ANYTHING, label: words.turns.anything },
                ...open.map(({ id }) => ({
                  value: id as string,
                  label: fill(words.turns.listeningIn, { sheet: titleOfRound(id) }),
                })),
              ]}
              value={about}
              onValue={setRound}
            />
          )}
          {step === null ? (
            <ChoiceGroup
              label={words.turns.first}
              layout="row"
              choices={[
                { value: couple.seat, label: words.turns.me },
                { value: couple.other, label: couple.partner },
              ]}
              value={first}
              onValue={setFirst}
            />
          ) : (
            <p>
              {fill(step.seat === couple.seat ? words.turns.stepMine : words.turns.stepTheirs, {
                partner: couple.partner,
              })}
            </p>
          )}
          <Actions>
            <Button type="submit" kind="quiet" busy={press.busy}>
              {words.turns.suggest}
            </Button>
          </Actions>
        </Form>
      </Details>
    </>
  );
}

interface RunningTurnProps extends WithPress {
  readonly mine: boolean;
  readonly offer: TurnsOffer;
  readonly endsAt: string;
}

function RunningTurn({ meeting, press, mine, offer, endsAt }: RunningTurnProps) {
  const { workspace } = meeting;
  const ended = useHasCome(endsAt);
  return (
    <Stack gap="close">
      {offer.round === null && !mine && <p className={styles.soft}>{words.turns.readBack}</p>}
      {offer.round !== null && (
        <p className={styles.soft}>
          {fill(words.turns.inListening, { sheet: titleOfRound(offer.round) })}{" "}
          <Link href={listeningAddress(workspace, offer.round)}>{words.turns.toListening}</Link>
        </p>
      )}
      <Actions>
        {offer.round === null && (mine || ended) && (
          <Button busy={press.busy} onClick={() => void press.run({ type: "meeting.pass-turn" })}>
            {mine ? words.turns.pass : words.turns.take}
          </Button>
        )}
        <Button kind="quiet" busy={press.busy} onClick={() => void press.run({ type: "meeting.end-turns" })}>
          {words.turns.end}
        </Button>
      </Actions>
    </Stack>
  );
}
