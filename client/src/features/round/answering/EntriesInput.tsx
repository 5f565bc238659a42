import type { Entry, Value } from "@footbridge/shared/domain/round/answer";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { useId, useState } from "react";
import { newId } from "../../../net/new-id.ts";
import { Button } from "../../../ui/Button.tsx";
import { EntryList } from "../../../ui/EntryList.tsx";
import { FieldHint } from "../../../ui/Field.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { round } from "../../../words/en/round.ts";
import { fill } from "../../../words/fill.ts";
import styles from "./EntriesInput.module.css";
import { type EntriesField, emptyEntry, restored, withPart } from "./entries.ts";
import { useFocusInside } from "./useFocusInside.ts";

export interface EntriesInputProps {
  readonly field: EntriesField;
  readonly words: PromptWords;
  readonly entries: readonly Entry[];
  /** Undefined when the last entry was taken out. */
  readonly onWrite: (value: Value | undefined) => void;
}

/** Repeatable entries of one shape. One that was taken out can be brought back until the next one is. */
export function EntriesInput({ field, words, entries, onWrite }: EntriesInputProps) {
  const hintId = useId();
  const [removed, setRemoved] = useState<{ readonly entry: Entry; readonly place: number } | null>(null);
  const { frame, focus } = useFocusInside<HTMLFieldSetElement>();
  const write = (next: readonly Entry[]): void =>
    onWrite(next.length === 0 ? undefined : { kind: "entries", entries: next });

  const remove = (id: string): void => {
    const place = entries.findIndex((entry) => entry.id === id);
    const entry = entries[place];
    if (entry === undefined) return;
    setRemoved({ entry, place });
    write(entries.filter((other) => other !== entry));
    if (entries.length === 1) focus("button");
  };
  const undo = (): void => {
    if (removed === null) return;
    write(restored(entries, removed.entry, removed.place));
    setRemoved(null);
    focus(`[data-entry="${removed.entry.id}"] textarea`);
  };
  return (
    <fieldset ref={frame} className={styles.frame} aria-describedby={words.hint === undefined ? undefined : hintId}>
      <legend>
        <VisuallyHidden>{words.ask}</VisuallyHidden>
      </legend>
      <FieldHint id={hintId} text={words.hint} />
      <EntryList
        entries={entries}
        nameOf={(place) => fill(round.entry.name, { place })}
        addLabel={entries.length === 0 ? round.entry.first : round.entry.another}
        atMost={field.atMost}
        onAdd={() => write([...entries, emptyEntry(field, newId())])}
        onRemove={remove}
      >
        {(entry) => (
          <div className={styles.parts} data-entry={entry.id}>
            {field.parts.map((part) => {
              const partWords = words.parts?.[part.id];
              const example = partWords?.placeholder;
              return (
                <TextArea
                  key={part.id}
                  label={partWords?.label ?? words.title}
                  hint={entry === entries[0] && example !== undefined ? fill(round.forExample, { example }) : undefined}
                  lines={2}
                  limit={part.limit}
                  value={entry.parts[part.id] ?? ""}
                  onValue={(text) => write(withPart(entries, entry.id, part.id, text))}
                />
              );
            })}
          </div>
        )}
      </EntryList>
      <div className={styles.undo} role="status">
        {removed !== null && (
          <>
            <span>{fill(round.entry.removed, { place: removed.place + 1 })}</span>
            {entries.length < field.atMost && (
              <Button kind="text" onClick={undo}>
                {round.entry.undo}
              </Button>
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}
