import { createContext, type ReactNode, use, useEffect, useRef } from "react";
import { app } from "../words/en/app.ts";
import styles from "./PageTitle.module.css";

export interface PageTitleProps {
  readonly children: ReactNode;
  /** The title of the browser's tab. Leave it out inside a workspace: the tab then says only the product's neutral name. */
  readonly tab?: string;
  /** A quiet line above the title. */
  readonly above?: ReactNode;
}

let firstPage = true;

/** Whether a page has come by itself, without a press of the person in front of it: then nothing may move the focus. */
export const CameByItself = createContext(false);

/**
 * The one `h1` of a page. It takes the focus when its page replaces another one, so that a screen reader begins there;
 * on the first page of a visit the browser's own start is left alone, and so is everything when a page came by itself.
 */
export function PageTitle({ children, tab, above }: PageTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // Where the page came from is looked at once, when it comes.
  const byItself = useRef(use(CameByItself));
  useEffect(() => {
    document.title = tab === undefined ? app.name : `${tab} · ${app.name}`;
  }, [tab]);
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    if (byItself.current) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.frame}>
      {above !== undefined && <p className={styles.above}>{above}</p>}
      <h1 ref={title} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}
