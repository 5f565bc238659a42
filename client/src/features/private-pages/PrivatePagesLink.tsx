import { Link } from "wouter";
import { home } from "../../words/en/home.ts";
import { PRIVATE_PAGES } from "./addresses.ts";
import styles from "./PrivatePagesLink.module.css";

/** The way to one's private pages, at the foot of a page of a workspace. */
export function PrivatePagesLink() {
  return (
    <p className={styles.foot}>
      <Link href={PRIVATE_PAGES}>{home.own.pages}</Link>
    </p>
  );
}
