import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";

/** No link is out: what one is, and the button that makes it. */
export function MakeLink({ make }: { readonly make: Action<[]> }) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{invitation.make.title}</PageTitle>
        <p>{invitation.make.lead}</p>
        <p>{invitation.make.before}</p>
        <ProblemNotice problem={make.problem} />
        <Actions>
          <Button busy={make.busy} busyLabel={invitation.make.working} onClick={() => void make.run()}>
            {invitation.make.submit}
          </Button>
        </Actions>
      </Stack>
    </Sheet>
  );
}
