import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { Counter } from "./Counter.tsx";
import { classes } from "./classes.ts";
import control from "./control.module.css";
import { Field, type FieldProps, fieldOf } from "./Field.tsx";
import styles from "./TextArea.module.css";

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onBlur?: () => void;
  /** In UTF-16 units; shows a counter when near. Longer text is kept and named, never cut. */
  readonly limit?: number;
  /** Lines shown while empty; it grows with what is written. */
  readonly lines?: 2 | 3 | 5 | 8;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** Room to write, in the serif. It grows with the text, so that all of it stays in view. */
export function TextArea(props: TextAreaProps) {
  const { value, onValue, onBlur, limit, lines = 5, areaRef } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(areaRef, () => own.current as HTMLTextAreaElement);
  useLayoutEffect(() => fitHeight(own.current), [value]);
  return (
    <Field
      {...fieldOf(props)}
      {...(limit !== undefined && { note: (id) => <Counter id={id} length={value.length} limit={limit} /> })}
    >
      {(ids) => (
        <textarea
          {...ids}
          ref={own}
          dir="auto"
          rows={lines}
          className={classes(control.control, control.words, styles.area)}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** Browsers without `field-sizing: content` get the height set by hand; `rows` stays the floor. */
function fitHeight(area: HTMLTextAreaElement | null): void {
  if (area === null || CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
