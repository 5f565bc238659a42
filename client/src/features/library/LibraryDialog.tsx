import { libraryPageOf } from "@footbridge/shared/practice/library";
import type { LibraryPage } from "@footbridge/shared/practice/library/page";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { LeaveButton } from "../../ui/leave/LeaveButton.tsx";
import { library } from "../../words/en/library.ts";
import styles from "./LibraryDialog.module.css";
import { PageBody } from "./PageBody.tsx";
import { libraryWords } from "./words.ts";

export interface LibraryDialogProps {
  /** The page to begin with. */
  readonly page: LibraryPage;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A page of the library over the page one was on: a native modal `dialog`. The focus returns by itself. */
export function LibraryDialog({ page: first, open, onClose }: LibraryDialogProps) {
  const [page, setPage] = useState(first);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    dialog.current?.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [open, page]);

  const close = (): void => {
    setPage(first);
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      closedby="any"
      // React hands on the closing of a dialog inside this one as well.
      onClose={(event) => event.target === event.currentTarget && close()}
    >
      <div className={styles.head}>
        <Button kind="quiet" onClick={close}>
          {library.close}
        </Button>
        {/* A modal dialog makes the header inert, and leaving has to stay one press away. */}
        <LeaveButton />
      </div>
      <div className={styles.paper}>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {libraryWords.titles[page.id].title}
        </h2>
        <PageBody key={page.id} page={page} level={3} />
        <Stack gap="tight">
          <h3>{library.related}</h3>
          {page.related.map((id) => (
            <Button key={id} kind="text" className={styles.related} onClick={() => setPage(libraryPageOf(id) ?? page)}>
              {libraryWords.titles[id].title}
            </Button>
          ))}
        </Stack>
      </div>
    </dialog>
  );
}
