import { Waiting } from "../../app/Waiting.tsx";
import { Button } from "../../ui/Button.tsx";
import { KeptFocus } from "../../ui/KeptFocus.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { BackToPath } from "../round/BackToPath.tsx";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { InsidePart } from "./InsidePart.tsx";
import styles from "./MeetingPage.module.css";
import { type MeetingGround, useMeeting } from "./meeting-context.tsx";
import { QuestionLine } from "./QuestionLine.tsx";
import { spokenTime } from "./spoken.ts";

/** Where the two meet: asking, waiting as rest, and the inside. The title stays, so that nothing jumps when one of them comes. */
export function MeetingPage() {
  const meeting = useMeeting();
  if (meeting === null) return <Waiting />;
  const { workspace, inside } = meeting;
  return (
    <Sheet>
      <KeptFocus>
        <Stack gap="wide">
          <BackToPath workspace={workspace} />
          <PageTitle>{inside === null ? words.title : words.inside.title}</PageTitle>
          {inside === null ? <Outside meeting={meeting} /> : <InsidePart meeting={meeting} inside={inside} />}
        </Stack>
      </KeptFocus>
    </Sheet>
  );
}

function Outside({ meeting }: { readonly meeting: MeetingGround }) {
  const { paused, question, askedUntil, over, closeOver, couple } = meeting;
  const { partner } = couple;
  return (
    <>
      <div role="status">
        {over && askedUntil === null && (
          <Notice>
            <p>{words.over.line}</p>
            <Button kind="text" onClick={closeOver}>
              {words.over.close}
            </Button>
          </Notice>
        )}
        {question !== null && <Question meeting={meeting} question={question} />}
        {question === null && askedUntil !== null && <Asked meeting={meeting} until={askedUntil} />}
      </div>
      {question === null && askedUntil === null && <p className={styles.lead}>{words.lead}</p>}
      {paused ? (
        <Rest>
          <h2 tabIndex={-1} data-takes-focus>
            {words.paused.title}
          </h2>
          <p>{words.paused.body}</p>
        </Rest>
      ) : (
        question === null && askedUntil === null && <Ask meeting={meeting} />
      )}
      <PressOutcome press={meeting.action} offline={words.offline} />
      <section aria-labelledby="meeting-about">
        <Stack gap="close">
          <h2 id="meeting-about">{words.about.title}</h2>
          <ul className={styles.about}>
            {words.about.list.map((each) => (
              <li key={each}>{fill(each, { partner })}</li>
            ))}
          </ul>
        </Stack>
      </section>
    </>
  );
}

function Ask({ meeting }: { readonly meeting: MeetingGround }) {
  const { askAgainAt, action } = meeting;
  if (askAgainAt !== null) return <p>{fill(words.askedLately, { time: spokenTime(askAgainAt) })}</p>;
  return (
    <Actions>
      <Button busy={action.busy} busyLabel={words.working} onClick={() => void action.run({ type: "meeting.ask" })}>
        {words.ask}
      </Button>
    </Actions>
  );
}

interface QuestionProps {
  readonly meeting: MeetingGround;
  readonly question: NonNullable<MeetingGround["question"]>;
}

function Question({ meeting, question }: QuestionProps) {
  const { action, couple } = meeting;
  return (
    <Sheet kind="card" seat={couple.other}>
      <Stack gap="close">
        <QuestionLine partner={couple.partner} />
        <p className={styles.soft}>{words.question.open}</p>
        <Actions>
          <Button
            busy={action.busy}
            onClick={() => void action.run({ type: "meeting.enter", meeting: question.meeting })}
          >
            {words.question.enter}
          </Button>
          <Button kind="quiet" busy={action.busy} onClick={() => void action.run({ type: "meeting.not-now" })}>
            {words.question.notNow}
          </Button>
        </Actions>
      </Stack>
    </Sheet>
  );
}

/** Waiting, as rest: nothing counts down, and one may go. */
function Asked({ meeting, until }: { readonly meeting: MeetingGround; readonly until: string }) {
  const { partner } = meeting.couple;
  return (
    <Rest>
      <h2>{fill(words.asked.title, { partner })}</h2>
      <p>{fill(words.asked.body, { partner, time: spokenTime(until) })}</p>
      <p className={styles.soft}>{fill(words.asked.seen, { partner })}</p>
      <Actions>
        <Button
          kind="quiet"
          busy={meeting.action.busy}
          onClick={() => void meeting.action.run({ type: "meeting.take-back" })}
        >
          {words.asked.takeBack}
        </Button>
      </Actions>
    </Rest>
  );
}
