import type {
  GentleNotes as GentleNoteWords,
  NoteKind,
  NoteWords,
} from "@footbridge/shared/practice/gentle-notes/notes";
import { useId, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { gentleNotes as words } from "../../../words/en/gentle-notes.ts";
import { fill } from "../../../words/fill.ts";
import styles from "./GentleNotes.module.css";
import type { NoteHere } from "./notes-here.ts";
import type { GentleNotesHere } from "./useGentleNotes.ts";
import { notes as practice } from "./words.ts";

export interface GentleNotesProps {
  readonly here: GentleNotesHere;
  /** What the notes say at this field, where it is something else than in the rounds. */
  readonly says?: GentleNoteWords["heard"];
  /** Called when the button that was pressed goes away with the press. */
  readonly onGone: () => void;
}

/**
 * The gentle notes under a field. Its one line has its room from the start, so that nothing moves when a note comes; the
 * notes themselves open when somebody asks for them.
 */
export function GentleNotes({ here, says, onGone }: GentleNotesProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [silenced, setSilenced] = useState<NoteKind | null>(null);
  const { notes } = here;
  if (!here.possible) return null;
  if (open && notes.length === 0) setOpen(false);

  const putAway = (kind: NoteKind): void => {
    here.putAway(kind);
    onGone();
  };
  const silence = (kind: NoteKind): void => {
    here.silence(kind);
    setSilenced(kind);
    onGone();
  };
  return (
    <div className={styles.place}>
      <VisuallyHidden>
        <span role="status">{notes.length > 0 ? words.announced : ""}</span>
      </VisuallyHidden>
      <div className={styles.line}>
        {notes.length > 0 ? (
          <Button kind="text" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <span className={styles.mark} aria-hidden="true" />
            {words.there}
          </Button>
        ) : (
          silenced !== null && (
            <>
              <span>{words.silenced}</span>
              <Button
                kind="text"
                onClick={() => {
                  here.unsilence(silenced);
                  setSilenced(null);
                  onGone();
                }}
              >
                {words.undo}
              </Button>
            </>
          )
        )}
      </div>
      <div id={id} className={styles.notes} hidden={!open}>
        {notes.map((note) => (
          <Note
            key={note.kind}
            note={note}
            says={{ ...practice.words, ...says }[note.kind]}
            onPutAway={putAway}
            onSilence={silence}
          />
        ))}
        <p className={styles.soft}>{words.private}</p>
      </div>
    </div>
  );
}

function Note(props: {
  readonly note: NoteHere;
  readonly says: NoteWords;
  readonly onPutAway: (kind: NoteKind) => void;
  readonly onSilence: (kind: NoteKind) => void;
}) {
  const { kind, about } = props.note;
  const { title, why, suggestion } = props.says;
  const headingId = useId();
  const quoted = about.map((piece) => fill(words.quoted, { words: piece })).join(" · ");
  return (
    <section className={styles.note} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.title}>
        {title}
      </h3>
      <p className={styles.soft}>{fill(words.about, { words: quoted })}</p>
      <p>{why}</p>
      <p>{suggestion}</p>
      <div className={styles.actions}>
        <Button kind="text" onClick={() => props.onPutAway(kind)}>
          {words.putAway}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        <Button kind="text" onClick={() => props.onSilence(kind)}>
          {words.silence}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
      </div>
    </section>
  );
}
