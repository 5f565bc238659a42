import { useLocation } from "wouter";
import { send, type WorkspaceInList } from "../../app/http.ts";
import { useSession } from "../../app/session.tsx";
import { useAction } from "../../app/useAction.ts";
import { useAnswer } from "../../app/useAnswer.ts";
import { Waiting } from "../../app/Waiting.tsx";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { home } from "../../words/en/home.ts";
import { fill } from "../../words/fill.ts";
import { AccountSection } from "./AccountSection.tsx";
import styles from "./HomePage.module.css";
import { WorkspaceRow } from "./WorkspaceRow.tsx";

/** A person's workspaces, a way to open one, and the way out of the account. */
export function HomePage() {
  const { now } = useSession();
  const { answer, askAgain } = useAnswer("GET /api/workspaces");
  const name = now.state === "person" ? now.person.name : "";
  return (
    <Sheet>
      <Stack gap="apart">
        <PageTitle tab={home.tab}>{fill(home.title, { name })}</PageTitle>
        {answer.state === "waiting" && <Waiting />}
        {answer.state === "failed" && (
          <Notice tone="warning" announce="polite">
            <p>{answer.sentence}</p>
            <Button kind="text" onClick={askAgain}>
              {home.again}
            </Button>
          </Notice>
        )}
        {answer.state === "here" && <Workspaces workspaces={answer.value.workspaces} />}
        <AccountSection />
      </Stack>
    </Sheet>
  );
}

function Workspaces({ workspaces }: { readonly workspaces: readonly WorkspaceInList[] }) {
  const [, go] = useLocation();
  const open = useAction(async () => {
    const { id } = await send("POST /api/workspaces", { body: {} });
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
          <ul className={styles.list} aria-labelledby="workspaces">
            {workspaces.map((workspace) => (
              <WorkspaceRow key={workspace.id} workspace={workspace} />
            ))}
          </ul>
        </>
      )}
      {open.problem !== null && (
        <Notice tone="warning" announce="now">
          {open.problem.sentence}
        </Notice>
      )}
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
