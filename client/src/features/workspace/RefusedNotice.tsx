import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useSession } from "../../app/session.tsx";
import { useLine } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { workspace as words } from "../../words/en/workspace.ts";
import styles from "./ConnectionNotice.module.css";

/** What those refusals are called that people may well meet. */
const TITLES: Partial<Readonly<Record<Refusal["code"], string>>> = {
  "signed-out": words.refused.signedOut,
  "app-too-old": words.refused.renewed,
};

interface RefusedProps {
  readonly refusal: Refusal;
}

/** What the connection came to for good, above a page that stays. In a live region. */
export function RefusedNotice({ refusal }: RefusedProps) {
  const title = TITLES[refusal.code];
  return (
    <div className={styles.firm}>
      <Stack gap="tight">
        {title !== undefined && <h2>{title}</h2>}
        <Why refusal={refusal} />
        <Actions>
          <WayOn refusal={refusal} />
          <ButtonLink href="/home" kind="quiet">
            {words.refused.home}
          </ButtonLink>
        </Actions>
      </Stack>
    </div>
  );
}

/** The same as a page, where nothing of the workspace may be shown. */
export function RefusedPage({ refusal }: RefusedProps) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{words.refused.title}</PageTitle>
        <Why refusal={refusal} />
        <Actions>
          <WayOn refusal={refusal} />
          <ButtonLink href="/home" kind="quiet">
            {words.refused.home}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}

function Why({ refusal }: RefusedProps) {
  const line = useLine();
  return (
    <>
      <p>{refusal.sentence}</p>
      {line.pending() > 0 && <p>{words.refused.keepOpen}</p>}
    </>
  );
}

/** Leads to signing in and back here (the address alone would lead back at once, as someone who is still in), or afresh. */
function WayOn({ refusal }: RefusedProps) {
  const session = useSession();
  if (refusal.code === "signed-out") return <Button onClick={session.left}>{words.refused.signIn}</Button>;
  if (refusal.code === "app-too-old")
    return <Button onClick={() => window.location.reload()}>{words.refused.reload}</Button>;
  return null;
}
