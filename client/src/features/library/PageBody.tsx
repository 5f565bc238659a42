import type { LibraryPage, LibraryTool } from "@footbridge/shared/practice/library/page";
import { Stack } from "../../ui/Layouts.tsx";
import { library } from "../../words/en/library.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { Blocks } from "./Blocks.tsx";
import { BreathGuide } from "./BreathGuide.tsx";
import styles from "./PageBody.module.css";
import { RepairScript } from "./RepairScript.tsx";
import { libraryWords } from "./words.ts";

export interface PageBodyProps {
  readonly page: LibraryPage;
  /** The level of its parts' headings: 2 on a page of its own, 3 where the page's title is an `h2` itself. */
  readonly level: 2 | 3;
}

/** A page of the library below its title: the lead, then its parts with their tools. */
export function PageBody({ page, level }: PageBodyProps) {
  const { lead, parts } = libraryWords.pages[page.id];
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Stack gap="wide">
      <p className={styles.lead}>{lead}</p>
      {page.parts.map(({ id, tool }) => {
        const { title, blocks } = parts[id] ?? { blocks: [] };
        return (
          <section key={id} className={styles.part}>
            {title !== undefined && <Heading>{title}</Heading>}
            <Blocks blocks={blocks} />
            {tool !== undefined && <Tool tool={tool} />}
          </section>
        );
      })}
    </Stack>
  );
}

/** The numbers stand at the end of the readiness screen, which comes along with every page for everyone. */
function HelpByCountry() {
  return (
    <>
      <p>{library.helpByCountry}</p>
      <ReadinessButton />
    </>
  );
}

function Tool({ tool }: { readonly tool: LibraryTool }) {
  switch (tool) {
    case "breath-guide":
      return <BreathGuide />;
    case "help-by-country":
      return <HelpByCountry />;
    case "repair-script":
      return <RepairScript />;
  }
}
