import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { round } from "../../words/en/round.ts";
import { pathAddress } from "./place.ts";
import { practice } from "./practice.ts";

/** There is no round at this address. */
export function NoSuchRound({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{round.notHere}</PageTitle>
        <p>{practice.rejections["round-unknown"]}</p>
        <Actions>
          <ButtonLink href={pathAddress(workspace.id)}>{round.toPath}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
