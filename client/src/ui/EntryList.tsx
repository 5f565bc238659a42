import { type ReactNode, useEffect, useRef, useState } from "react";
import { ui } from "../words/en/ui.ts";
import { fill, plural } from "../words/fill.ts";
import { Button } from "./Button.tsx";
import styles from "./EntryList.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export interface EntryListProps<E extends { readonly id: string }> {
  readonly entries: readonly E[];
  /** The name of one entry by its place, counted from 1 ("Phrase 2"). It heads the entry and names its remove button. */
  readonly nameOf: (place: number) => string;
  readonly children: (entry: E) => ReactNode;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
  readonly addLabel?: string;
  readonly atMost: number;
}

/** Repeatable entries of one shape. The focus goes into an entry that was just added, and stays near one just removed. */
export function EntryList<E extends { readonly id: string }>(props: EntryListProps<E>) {
  const { entries, nameOf, children, onAdd, onRemove, addLabel = ui.entryAdd, atMost } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focusNext, setFocusNext] = useState<{ readonly place: number } | null>(null);

  useEffect(() => {
    if (focusNext === null) return;
    const entry = list.current?.children[focusNext.place];
    // Never its remove button, which stands first: a key pressed on would take the entry out again.
    entry?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  }, [focusNext]);

  const add = (): void => {
    onAdd();
    setFocusNext({ place: entries.length });
  };
  const remove = (id: string, place: number): void => {
    onRemove(id);
    setFocusNext({ place: Math.max(0, Math.min(place, entries.length - 2)) });
  };

  return (
    <div className={styles.frame}>
      <ol className={styles.list} ref={list}>
        {entries.map((entry, place) => (
          <li key={entry.id} className={styles.entry}>
            <div className={styles.head}>
              <span className={styles.name}>{nameOf(place + 1)}</span>
              <Button kind="text" onClick={() => remove(entry.id, place)}>
                {ui.entryRemove}
                <VisuallyHidden> {nameOf(place + 1)}</VisuallyHidden>
              </Button>
            </div>
            {children(entry)}
          </li>
        ))}
      </ol>
      {entries.length < atMost ? (
        <Button kind="quiet" onClick={add}>
          {addLabel}
        </Button>
      ) : (
        <p className={styles.full}>{fill(plural(atMost, ui.entryFull), { count: atMost })}</p>
      )}
    </div>
  );
}
