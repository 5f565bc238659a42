import { type PointerEvent, useEffect, useId, useRef } from "react";
import { Button } from "../../../ui/Button.tsx";
import { FieldError, FieldHint } from "../../../ui/Field.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { signing } from "../../../words/en/agreement-signing.ts";
import { fill, plural } from "../../../words/fill.ts";
import styles from "./DrawingPad.module.css";
import { DrawnMark } from "./DrawnMark.tsx";
import { type Drawing, type DrawingStep, hasRoom } from "./drawing.ts";
import { type Point, SHEET } from "./strokes.ts";

export interface DrawingPadProps {
  readonly drawing: Drawing;
  readonly onStep: (step: DrawingStep) => void;
  readonly error?: string | undefined;
}

/**
 * A sheet to draw one's name on, with a finger, a pen or a mouse. What is drawn is kept in units of the sheet, so a turned
 * phone or another width of the window shows all of it in another size. Steps back and clearing are buttons, and the keys
 * that go back anywhere go back here.
 */
export function DrawingPad({ drawing, onStep, error }: DrawingPadProps) {
  const words = signing.pad;
  const id = useId();
  const pad = usePen(onStep);
  useGoBackKeys(() => onStep({ type: "undo" }));
  const count = drawing.strokes.length;
  const said = count === 0 ? words.nothing : fill(plural(count, words.lines), { count });
  return (
    <fieldset
      className={styles.frame}
      tabIndex={-1}
      aria-describedby={error === undefined ? `${id}hint` : `${id}hint ${id}error`}
      data-mend={error === undefined ? undefined : ""}
    >
      <legend className={styles.label}>{words.label}</legend>
      <FieldHint id={`${id}hint`} text={words.hint} />
      <div className={styles.pad} {...pad}>
        <DrawnMark {...SHEET} strokes={drawing.strokes} />
      </div>
      <FieldError id={`${id}error`} text={error} />
      <p className={styles.count} role="status">
        {hasRoom(drawing) ? said : words.full}
      </p>
      <Actions>
        <Button kind="quiet" onClick={() => onStep({ type: "undo" })}>
          {words.undo}
        </Button>
        <Button kind="quiet" onClick={() => onStep({ type: "clear" })}>
          {words.clear}
        </Button>
      </Actions>
    </fieldset>
  );
}

/** The keys that go back a step anywhere, unless somebody is writing: there they belong to the words. */
function useGoBackKeys(goBack: () => void): void {
  const latest = useRef(goBack);
  useEffect(() => {
    latest.current = goBack;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      if (target instanceof HTMLElement && target.matches("input:not([type=radio], [type=checkbox]), textarea")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** Follows one pointer at a time. While a pen is near, a hand that rests on the screen draws nothing. */
function usePen(onStep: (step: DrawingStep) => void) {
  const pointer = useRef<number | null>(null);
  const end = (event: PointerEvent): void => {
    if (pointer.current !== event.pointerId) return;
    pointer.current = null;
    onStep({ type: "end" });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      const pen = event.pointerType === "pen";
      if (event.button !== 0 || !event.isPrimary || (pointer.current !== null && !pen)) return;
      pointer.current = event.pointerId;
      // The stroke goes on when the finger slips over the edge, and ends with it.
      event.currentTarget.setPointerCapture(event.pointerId);
      onStep({ type: "begin", at: pointOn(event.currentTarget, event) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (pointer.current !== event.pointerId) return;
      const sheet = event.currentTarget;
      // A fast hand moves more often than the screen is painted.
      const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
      const moves = all.length > 0 ? all : [event.nativeEvent];
      onStep({ type: "move", through: moves.map((move) => pointOn(sheet, move)) });
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** Where something happened, in units of the sheet. */
function pointOn(
  sheet: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = sheet.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = sheet;
  return {
    x: ((clientX - left - clientLeft) / clientWidth) * SHEET.width,
    y: ((clientY - top - clientTop) / clientHeight) * SHEET.height,
  };
}
