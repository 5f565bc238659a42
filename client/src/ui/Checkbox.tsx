import { useId } from "react";
import styles from "./Checkbox.module.css";
import { FieldError } from "./Field.tsx";

export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly error?: string | undefined;
}

/** One yes that a person gives by hand, as a native checkbox. Never ticked for anyone. */
export function Checkbox({ label, checked, onChecked, error }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.frame}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={checked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : id}
          onChange={(event) => onChecked(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldError id={id} text={error} />
    </div>
  );
}
