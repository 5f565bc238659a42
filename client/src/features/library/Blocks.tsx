import type { LibraryBlock } from "@footbridge/shared/practice/library/words";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { library } from "../../words/en/library.ts";
import styles from "./Blocks.module.css";

/** What a part of a page says, one block after the other. */
export function Blocks({ blocks }: { readonly blocks: readonly LibraryBlock[] }) {
  return blocks.map((block) => <Block key={JSON.stringify(block)} block={block} />);
}

function Block({ block }: { readonly block: LibraryBlock }) {
  switch (block.kind) {
    case "text":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "steps":
      return (
        <ol className={styles.steps}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case "phrases":
      return (
        <ul className={styles.phrases}>
          {block.phrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      );
    case "myth":
      return (
        <div className={styles.pair}>
          <p className={styles.myth}>
            <VisuallyHidden>{library.myth} </VisuallyHidden>
            {block.myth}
          </p>
          <p>
            <VisuallyHidden>{library.fact} </VisuallyHidden>
            {block.fact}
          </p>
        </div>
      );
  }
}
