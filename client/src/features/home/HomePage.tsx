import { Link, useLocation } from "wouter";
import { Answered } from "../../app/Answered.tsx";
import { send, type WorkspaceInList } from "../../app/http.ts";
import { language } from "../../app/language/language.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { useAnswer } from "../../app/useAnswer.ts";
import { useOwnNews } from "../../app/useOwnNews.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Row, RowLink, Rows, RowTitle } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { home } from "../../words/en/home.ts";
import { fill } from "../../words/fill.ts";
import { LIBRARY } from "../library/addresses.ts";
import { PRIVATE_PAGES } from "../private-pages/addresses.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { REMINDERS } from "../reminders/addresses.ts";
import { AccountSection } from "./AccountSection.tsx";
import { alikeTo } from "./alike.ts";
import { DataSection } from "./DataSection.tsx";
import styles from "./HomePage.module.css";
import { WorkspaceRow } from "./WorkspaceRow.tsx";

/** A person's workspaces, a way to open one, and the way out of the account. */
export function HomePage() {
  const { now } = useSession();
  const asked = useAnswer("GET /api/workspaces");
  useOwnNews("workspaces", asked.lookAgain);
  const name = now.state === "person" ? now.person.name : "";
  return (
    <Sheet>
      <Stack gap="apart">
        <PageTitle tab={home.tab}>{fill(home.title, { name })}</PageTitle>
        <Answered {...asked}>{({ workspaces }) => <Workspaces workspaces={workspaces} />}</Answered>
        <ForYouAlone />
        <Stack gap="close">
          <h2>{home.library.title}</h2>
          <p>{home.library.body}</p>
          <p>
            <Link href={LIBRARY}>{home.library.link}</Link>
          </p>
        </Stack>
        <AccountSection />
        <DataSection />
      </Stack>
    </Sheet>
  );
}

/** What belongs to the person and to no workspace. */
function ForYouAlone() {
  return (
    <Stack gap="close">
      <h2>{home.own.title}</h2>
      <Rows>
        <Row>
          <RowLink href={PRIVATE_PAGES}>
            <RowTitle>{home.own.pages}</RowTitle>
            <span className={styles.soft}>{home.own.about}</span>
          </RowLink>
        </Row>
        <Row>
          <RowLink href={REMINDERS}>
            <RowTitle>{home.own.reminders}</RowTitle>
            <span className={styles.soft}>{home.own.aboutReminders}</span>
          </RowLink>
        </Row>
      </Rows>
      <ReadinessButton kind="text" />
    </Stack>
  );
}

function Workspaces({ workspaces }: { readonly workspaces: readonly WorkspaceInList[] }) {
  const [, go] = useLocation();
  const open = useAction(async () => {
    const { id } = await send("POST /api/workspaces", { body: { language } });
    go(`/w/${id}`);
  });
  const none = workspaces.length === 0;
  return (
    <Stack>
      {none ? (
        <>
          <h2>{home.empty.title}</h2>
          <p>{home.empty.body}</p>
          <p className={styles.soft}>{home.empty.invited}</p>
        </>
      ) : (
        <>
          <h2 id="workspaces">{home.list}</h2>
          <Rows labelledBy="workspaces">
            {workspaces.map((workspace) => (
              <WorkspaceRow key={workspace.id} workspace={workspace} alike={alikeTo(workspace, workspaces)} />
            ))}
          </Rows>
        </>
      )}
      <ProblemNotice problem={open.problem} />
      <Actions>
        <Button
          kind={none ? "primary" : "quiet"}
          busy={open.busy}
          busyLabel={home.working}
          onClick={() => void open.run()}
        >
          {none ? home.begin : home.beginAnother}
        </Button>
      </Actions>
    </Stack>
  );
}
