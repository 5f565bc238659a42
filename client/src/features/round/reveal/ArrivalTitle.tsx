import { type ReactNode, useEffect, useRef } from "react";
import styles from "./ArrivalTitle.module.css";

const FIELD = "textarea, input, select, [contenteditable]";

/**
 * The heading of a page that may come by itself. It takes the focus, so that a screen reader begins there, unless someone
 * is in a field: news never takes the cursor away.
 */
export function ArrivalTitle({ above, children }: { readonly above: string; readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement?.matches(FIELD) === true) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div>
      <p className={styles.above}>{above}</p>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {children}
      </h1>
    </div>
  );
}
