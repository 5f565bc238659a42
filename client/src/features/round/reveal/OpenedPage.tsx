import { libraryPageForPlace } from "@footbridge/shared/practice/library";
import { Button, ButtonLink } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { LibraryAside } from "../../library/LibraryAside.tsx";
import { homeOfRound } from "../../trial/addresses.ts";
import type { OwnRound } from "../own-round.ts";
import { UnsavedList } from "../UnsavedList.tsx";
import { ArrivalTitle } from "./ArrivalTitle.tsx";
import styles from "./OpenedPage.module.css";

export interface OpenedPageProps {
  readonly own: OwnRound;
  readonly onBegin: () => void;
}

/**
 * The moment a round opens, and the door to it from then on: the bridge closes its gap, once and slowly, and nothing of
 * the other side is on the screen until this person presses.
 */
export function OpenedPage({ own, onBegin }: OpenedPageProps) {
  return (
    <Sheet>
      <div className={styles.opened}>
        <Rest bridge="joined">
          <Stack gap="close">
            <ArrivalTitle above={own.words.title}>{round.opened.title}</ArrivalTitle>
            <p className={styles.body}>{round.opened.body}</p>
          </Stack>
          <div className={styles.actions}>
            <Actions>
              <Button onClick={onBegin}>{round.opened.begin}</Button>
              <ButtonLink kind="quiet" href={homeOfRound(own.workspace.id, own.sheet.id)}>
                {round.opened.later}
              </ButtonLink>
            </Actions>
          </div>
          <LibraryAside page={libraryPageForPlace("open-round")} />
        </Rest>
        <LateWords own={own} />
      </div>
    </Sheet>
  );
}

/** Words typed elsewhere after the seal cannot join an open round; their writer may copy them or let them go. */
function LateWords({ own }: { readonly own: OwnRound }) {
  if (!own.keeper.unsaved) return null;
  return (
    <Notice tone="warning">
      <p>{round.opened.late}</p>
      <UnsavedList own={own} />
      <Button kind="text" onClick={() => own.keeper.letGo()}>
        {round.unsaved.letGo}
      </Button>
    </Notice>
  );
}
