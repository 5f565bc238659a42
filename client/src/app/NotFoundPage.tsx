import { ButtonLink } from "../ui/Button.tsx";
import { Actions, Stack } from "../ui/Layouts.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { app } from "../words/en/app.ts";

/** No page has this address. */
export function NotFoundPage() {
  return (
    <Sheet>
      <Stack>
        <PageTitle tab={app.notFound.tab}>{app.notFound.title}</PageTitle>
        <p>{app.notFound.body}</p>
        <Actions>
          <ButtonLink href="/">{app.notFound.home}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
