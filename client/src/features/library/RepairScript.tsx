import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { Words } from "../../ui/Words.tsx";
import { library } from "../../words/en/library.ts";
import styles from "./RepairScript.module.css";
import { composeScript, EMPTY_SCRIPT, SCRIPT_PARTS } from "./repair-script.ts";

const words = library.script;

/** Three fields and the text they make together. What is written lives in this component and nowhere else. */
export function RepairScript() {
  const [script, setScript] = useState(EMPTY_SCRIPT);
  const [copiedText, setCopiedText] = useState("");
  const [copied, copy] = useCopied();
  const title = useId();
  const composed = composeScript(script);
  // What was said of earlier words is not said of these.
  const said = copiedText === composed ? copied : "idle";
  return (
    <Stack>
      <p className={styles.where}>{words.where}</p>
      {SCRIPT_PARTS.map((part) => (
        <TextArea
          key={part}
          label={words[part].label}
          hint={words[part].example}
          lines={2}
          value={script[part]}
          onValue={(text) => setScript({ ...script, [part]: text })}
        />
      ))}
      <Sheet kind="card" as="section" labelledBy={title}>
        <Stack gap="close">
          <h3 id={title}>{words.together}</h3>
          {composed === "" ? <p className={styles.empty}>{words.empty}</p> : <Words text={composed} />}
        </Stack>
      </Sheet>
      <div className={styles.copying}>
        <Button
          kind="quiet"
          disabled={composed === ""}
          onClick={() => {
            setCopiedText(composed);
            void copy(composed);
          }}
        >
          {words.copy}
        </Button>
        <StatusLine
          text={said === "idle" ? "" : said === "copied" ? words.copied : words.copyFailed}
          tone={said === "failed" ? "held" : "kept"}
        />
      </div>
    </Stack>
  );
}
