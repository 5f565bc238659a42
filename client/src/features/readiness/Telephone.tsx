import styles from "./HelpByCountry.module.css";

/** A number to call, as it is dialled in its country. */
export function Telephone({ number }: { readonly number: string }) {
  return (
    <a className={styles.telephone} href={`tel:${number.replace(/[^0-9+]/g, "")}`} dir="ltr">
      {number}
    </a>
  );
}
