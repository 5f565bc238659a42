import type { LibraryPage } from "@footbridge/shared/practice/library/page";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { library } from "../../words/en/library.ts";
import { fill } from "../../words/fill.ts";
import styles from "./LibraryAside.module.css";
import { LibraryDialog } from "./LibraryDialog.tsx";
import { libraryWords } from "./words.ts";

/**
 * A quiet link to a page of the library that opens over the page it stands on: whatever is written there, sent or not,
 * stays as it is, no address is left in the browser's history, and it works without a connection.
 */
export function LibraryAside({ page }: { readonly page: LibraryPage }) {
  const [shown, setShown] = useState<"never" | "open" | "closed">("never");
  return (
    <div className={styles.aside}>
      <Button kind="text" className={styles.link} aria-haspopup="dialog" onClick={() => setShown("open")}>
        {fill(library.link, { title: libraryWords.titles[page.id].title })}
      </Button>
      {shown !== "never" && <LibraryDialog page={page} open={shown === "open"} onClose={() => setShown("closed")} />}
    </div>
  );
}
