import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { libraryPageOf } from "@footbridge/shared/practice/library";
import { HOME } from "../../app/onward.ts";
import { Stack } from "../../ui/Layouts.tsx";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { Words } from "../../ui/Words.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { revisionsAddress } from "../board/addresses.ts";
import { DaysTakenOut } from "../calendar/DaysTakenOut.tsx";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { PRIVATE_PAGES } from "../private-pages/addresses.ts";
import styles from "./TrialPage.module.css";

const HELP = (["professional-help", "grounding"] as const).flatMap((id) => libraryPageOf(id) ?? []);

export interface EndingPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
}

/** Once a trial was ended: what was agreed for that, what each keeps, and a last card for whoever wants one. */
export function EndingPart({ workspace, trial }: EndingPartProps) {
  const { id, names, seat } = workspace;
  const partner = names[otherSeat(seat)] ?? words.partner;
  const agreed = trial.promises.filter(({ section }) => section === "ending");
  const ways = [
    { href: revisionsAddress(id, trial.revision), words: words.ending.agreement },
    { href: HOME, words: words.ending.data },
    { href: PRIVATE_PAGES, words: words.ending.pages },
    { href: `/w/${id}/cards`, words: words.ending.card },
  ];
  return (
    <section aria-labelledby="ending">
      <Stack gap="close">
        <h2 id="ending">{words.ending.title}</h2>
        {agreed.map(({ text }) => (
          <p key={text} className={styles.promise}>
            <Words text={text} />
          </p>
        ))}
        <p>{words.ending.keeps}</p>
        <p>{fill(words.ending.silence, { partner })}</p>
        <DaysTakenOut workspace={id} />
        <Rows>
          {ways.map((way) => (
            <WayRow key={way.href} href={way.href} title={way.words.title}>
              {way.words.lead}
            </WayRow>
          ))}
        </Rows>
        {HELP.map((page) => (
          <LibraryAside key={page.id} page={page} />
        ))}
      </Stack>
    </section>
  );
}
