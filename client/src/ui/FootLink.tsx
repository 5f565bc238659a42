import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "./FootLink.module.css";

/** A quiet link in the middle of the foot of a page. */
export function FootLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <p className={styles.foot}>
      <Link href={href}>{children}</Link>
    </p>
  );
}
