import type { PauseCommand } from "@footbridge/shared/domain/pause/commands";
import { useState } from "react";
import { locale } from "../../app/language/language.ts";
import { usePress } from "../../net/usePress.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { pause } from "../../words/en/pause.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import styles from "./PausePage.module.css";

export interface RestingProps {
  /** Since when it is paused, ISO 8601 UTC. */
  readonly since: string;
  /** Whether one would go on. */
  readonly mine: boolean;
}

/** A paused workspace, at rest, with one's own tick that nobody else sees. */
export function Resting({ since, mine }: RestingProps) {
  const action = usePress<PauseCommand>();
  // A tick is there at once; what it stands for follows with the answer.
  const [said, setSaid] = useState<{ readonly wish: boolean; readonly over: boolean } | null>(null);
  const words = pause.paused;
  const day = new Date(since).toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long" });
  const say = async (wish: boolean): Promise<void> => {
    if (action.busy) return;
    setSaid({ wish, over: mine });
    if (!(await action.run({ type: "pause.would-go-on", since, wish }))) setSaid(null);
  };
  return (
    <section aria-labelledby="paused">
      <Stack gap="close">
        <Rest>
          <h2 id="paused" tabIndex={-1} data-takes-focus>
            {words.title}
          </h2>
          <p>{fill(words.since, { day })}</p>
        </Rest>
        <Checkbox
          label={words.goOn}
          checked={said !== null && said.over === mine ? said.wish : mine}
          onChecked={(wish) => void say(wish)}
        />
        <p className={styles.soft}>{words.goOnHint}</p>
        <p className={styles.soft}>{words.end}</p>
        <PressOutcome press={action} offline={pause.offline} />
      </Stack>
    </section>
  );
}
