import { Details } from "../../ui/Details.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import styles from "./PrivatePages.module.css";

/** Says plainly who can read the pages: all of it at once, or one line with the rest behind it. */
export function WhoReads({ brief = false }: { readonly brief?: boolean }) {
  const { who } = privatePages;
  if (brief) {
    return (
      <Details summary={who.short}>
        <p>{who.nobody}</p>
        <p>{who.host}</p>
      </Details>
    );
  }
  return (
    <section className={styles.who} aria-labelledby="who-reads">
      <h2 id="who-reads">{who.title}</h2>
      <p>{who.nobody}</p>
      <p className={styles.soft}>{who.host}</p>
    </section>
  );
}
