import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { library } from "../../words/en/library.ts";
import { LIBRARY } from "./addresses.ts";

/** The library has no page at this address. */
export function NoSuchPage() {
  return (
    <Sheet>
      <Stack>
        <PageTitle tab={library.tab}>{library.notHere.title}</PageTitle>
        <p>{library.notHere.body}</p>
        <Actions>
          <ButtonLink href={LIBRARY}>{library.all}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
