import { type ReactNode, useEffect, useRef } from "react";
import { ui } from "../words/en/ui.ts";
import { fill } from "../words/fill.ts";
import { Button } from "./Button.tsx";
import { classes } from "./classes.ts";
import { Details } from "./Details.tsx";
import styles from "./Stepper.module.css";

export interface Step {
  readonly id: string;
  readonly label: string;
  /** Answered, skipped or otherwise settled by its author. It is a place to find again, never a score. */
  readonly done: boolean;
}

export interface StepperProps {
  /** What the steps belong to, for the navigation's name. */
  readonly label: string;
  readonly steps: readonly Step[];
  /** The id of the step on the screen. */
  readonly current: string;
  readonly onGo: (id: string) => void;
  /** Shown in the place of "Next" on the last step. */
  readonly atEnd?: ReactNode;
  /** The step itself; its heading should come first. */
  readonly children: ReactNode;
}

/** One task on the screen at a time, with its place among the others. A new step takes the focus. */
export function Stepper({ label, steps, current, onGo, atEnd, children }: StepperProps) {
  const place = steps.findIndex((step) => step.id === current);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(current);

  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    window.scrollTo(0, 0);
    body.current?.focus({ preventScroll: true });
  }, [current]);

  const before = steps[place - 1];
  const after = steps[place + 1];
  return (
    <div className={styles.frame}>
      <div className={styles.place}>
        <span>{fill(ui.stepOf, { step: place + 1, count: steps.length })}</span>
        <span className={styles.planks} aria-hidden="true">
          {steps.map((step) => (
            <span
              key={step.id}
              className={classes(styles.plank, step.done && styles.done, step.id === current && styles.here)}
            />
          ))}
        </span>
      </div>
      <div className={styles.body} ref={body} tabIndex={-1}>
        {children}
      </div>
      <div className={styles.moves}>
        {before !== undefined && (
          <Button kind="quiet" onClick={() => onGo(before.id)}>
            {ui.stepBack}
          </Button>
        )}
        {after === undefined ? atEnd : <Button onClick={() => onGo(after.id)}>{ui.stepNext}</Button>}
      </div>
      <nav aria-label={label}>
        <Details summary={ui.stepList}>
          <ol className={styles.list}>
            {steps.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  className={styles.jump}
                  aria-current={step.id === current ? "step" : undefined}
                  onClick={() => onGo(step.id)}
                >
                  <span>{step.label}</span>
                  <span className={styles.state}>
                    {step.id === current ? ui.stepHere : step.done ? ui.stepDone : ""}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </Details>
      </nav>
    </div>
  );
}
