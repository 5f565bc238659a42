import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { Button, type ButtonKind } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { readiness } from "../../words/en/readiness.ts";
import { readinessScreen } from "./at-hand.ts";
import styles from "./ReadinessButton.module.css";

/**
 * Opens the readiness screen inside this page: no address, no step in the history. Nothing outside the screen itself
 * knows what was answered there, and closing it takes it away whole. It looks the same for everyone, before and after.
 */
export function ReadinessButton({ kind = "quiet" }: { readonly kind?: ButtonKind }) {
  const atHand = useSyncExternalStore(readinessScreen.watch, readinessScreen.now);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    // A browser may keep a page as it was left, for the Back button: by then there must be nothing in it.
    const forget = (): void => flushSync(() => setOpen(false));
    window.addEventListener("pagehide", forget);
    return () => window.removeEventListener("pagehide", forget);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={classes(styles.way, kind === "text" && styles.text)}>
      <Button
        kind={kind}
        ref={button}
        busy={open && atHand.state === "coming"}
        busyLabel={readiness.coming}
        onClick={() => setOpen(true)}
      >
        {readiness.button}
      </Button>
      <p role="status">{open && atHand.state === "missing" && readiness.missing}</p>
      {open && atHand.state === "here" && <atHand.Screen onClose={close} />}
    </div>
  );
}
