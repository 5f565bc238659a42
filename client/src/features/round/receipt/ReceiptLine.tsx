import styles from "./ReceiptLine.module.css";

/** A receipt in full, in groups that can be compared by eye. */
export function ReceiptLine({ label, receipt }: { readonly label: string; readonly receipt: string }) {
  return (
    <div className={styles.line}>
      <p>{label}</p>
      <p className={styles.receipt}>{receipt.match(/.{1,8}/g)?.join(" ")}</p>
    </div>
  );
}
