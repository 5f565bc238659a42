import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import { Link } from "wouter";
import { privatePages } from "../../words/en/private-pages.ts";
import { fill } from "../../words/fill.ts";
import { kindAddress, PRIVATE_PAGES } from "./addresses.ts";
import styles from "./PrivatePages.module.css";
import { wordsOfKind } from "./practice.ts";

/** The way back at the head of a page: to the pages of its kind, or to all of them. */
export function BackLink({ kind }: { readonly kind?: PrivatePageKind }) {
  return (
    <p className={styles.back}>
      {kind === undefined ? (
        <Link href={PRIVATE_PAGES}>{privatePages.kind.back}</Link>
      ) : (
        <Link href={kindAddress(kind)}>{fill(privatePages.kind.backTo, { kind: wordsOfKind(kind).title })}</Link>
      )}
    </p>
  );
}
