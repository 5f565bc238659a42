import styles from "./Fingerprint.module.css";

export interface FingerprintProps {
  /** Eight words. */
  readonly words: readonly string[];
  /** Whose they are. */
  readonly label: string;
  /** Still being worked out. */
  readonly busy?: boolean;
}

/** The words of a key, numbered, to be compared with others. They are English in every language. */
export function Fingerprint({ words, label, busy = false }: FingerprintProps) {
  return (
    <ol className={styles.words} aria-label={label} aria-busy={busy} dir="ltr">
      {words.map((word, index) => (
        <li key={`${index}-${word}`} lang="en">
          {word}
        </li>
      ))}
    </ol>
  );
}
