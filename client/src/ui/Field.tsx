import { type ReactNode, useId } from "react";
import { ui } from "../words/en/ui.ts";
import styles from "./Field.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** What every field with one control takes. */
export interface FieldProps {
  readonly label: string;
  /** One or two plain sentences under the label. */
  readonly hint?: string | undefined;
  /** What is to be mended, as a sentence. */
  readonly error?: string | undefined;
  /** Says "optional" beside the label. */
  readonly optional?: boolean | undefined;
  /** The label for screen readers only, where the heading above says the same. */
  readonly labelHidden?: boolean | undefined;
}

/** What the control inside a field must carry. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldFrameProps extends FieldProps {
  /** Stands under the control, for instance a counter; `id` must be `noteId` so that it is read with the control. */
  readonly note?: (noteId: string) => ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint, control, error and note, tied together for assistive technology. */
export function Field(props: FieldFrameProps) {
  const { label, hint, error, optional = false, labelHidden = false, note, children } = props;
  const id = useId();
  const describedBy = [hint !== undefined && `${id}hint`, error !== undefined && `${id}error`, note && `${id}note`]
    .filter(Boolean)
    .join(" ");
  const text = (
    <>
      {label}
      {optional && <span className={styles.optional}> ({ui.optional})</span>}
    </>
  );
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {labelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text}
      </label>
      <FieldHint id={`${id}hint`} text={hint} />
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      <FieldError id={`${id}error`} text={error} />
      {note?.(`${id}note`)}
    </div>
  );
}

/** The hint of a field or a group; nothing without a text. */
export function FieldHint({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className={styles.hint} id={id}>
      {text}
    </p>
  );
}

/** The error of a field or a group; nothing without a text. */
export function FieldError({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className={styles.error} id={id}>
      <svg className={styles.errorIcon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M8 2 14.5 13.5H1.5ZM8 6.6v3.2M8 11.6v.1" />
      </svg>
      <span>
        <VisuallyHidden>{ui.problem} </VisuallyHidden>
        {text}
      </span>
    </p>
  );
}

/** The part of a control's properties that the frame around it takes. */
export function fieldOf({ label, hint, error, optional, labelHidden }: FieldProps): FieldProps {
  return { label, hint, error, optional, labelHidden };
}
