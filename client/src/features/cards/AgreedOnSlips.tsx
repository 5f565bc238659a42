import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Words } from "../../ui/Words.tsx";
import { cards } from "../../words/en/cards.ts";
import styles from "./CardPage.module.css";

/** What the two signed about slips, such as how soon they are told; nothing where they agreed on nothing. */
export function AgreedOnSlips() {
  const lines = useHeld().trial?.promises.filter(({ section }) => section === "slips") ?? [];
  if (lines.length === 0) return null;
  const words = cards.agreed;
  return (
    <Sheet kind="card" as="section" labelledBy="agreed-on-slips">
      <Stack gap="close">
        <h2 id="agreed-on-slips">{words.title}</h2>
        {lines.map(({ text }) => (
          <p key={text}>
            <Words text={text} />
          </p>
        ))}
        <p className={styles.soft}>{words.note}</p>
      </Stack>
    </Sheet>
  );
}
