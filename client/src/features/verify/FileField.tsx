import { useEffect, useId, useState } from "react";
import { classes } from "../../ui/classes.ts";
import { verify as words } from "../../words/en/verify.ts";
import styles from "./FileField.module.css";

/** Whether something that is dragged about is a file. */
function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** The file to be checked: a native field, and the whole page to drop it on. */
export function FileField({ onFile }: { readonly onFile: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    const listeners = [
      ["dragover", drag],
      ["dragleave", drag],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, [onFile]);
  return (
    <div className={classes(styles.place, over && styles.over)}>
      <label className={styles.label} htmlFor={id}>
        {words.choose}
      </label>
      <input
        id={id}
        className={styles.field}
        type="file"
        accept=".pdf,.json,application/pdf,application/json"
        aria-describedby={`${id}hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
        }}
        // The same file may be chosen once more, when it was changed in between.
        onClick={({ currentTarget }) => {
          currentTarget.value = "";
        }}
      />
      <p className={styles.hint} id={`${id}hint`}>
        {words.chooseHint}
      </p>
    </div>
  );
}
