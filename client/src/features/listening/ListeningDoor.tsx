import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { listening } from "../../words/en/listening.ts";
import { listeningAddress } from "./addresses.ts";

/** The way from an open round to listening to each other. */
export function ListeningDoor({ workspace, round }: { readonly workspace: string; readonly round: string }) {
  return (
    <Stack gap="close">
      <p>{listening.door.lead}</p>
      <Actions>
        <ButtonLink href={listeningAddress(workspace, round)}>{listening.door.go}</ButtonLink>
      </Actions>
    </Stack>
  );
}
