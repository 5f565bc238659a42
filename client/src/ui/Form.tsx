import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./Form.module.css";

export interface FormProps {
  /** Checks, and sends if all is well. Set the fields' errors in the same turn if something is to be mended. */
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form whose checks are ours: after a try that found something to mend, the focus goes to the first such field.
 * What is no single field (a sheet to draw on) says that it is to be mended by `data-mend`. */
export function Form({ onSend, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-mend]")?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
        setTries((count) => count + 1);
      }}
    >
      {children}
    </form>
  );
}
