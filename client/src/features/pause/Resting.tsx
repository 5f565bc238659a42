import type { PauseCommand } from "@footbridge/shared/domain/pause/commands";
import { useCallback } from "react";
import { locale } from "../../app/language/language.ts";
import { useTick } from "../../net/useChoice.ts";
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
  const { run } = action;
  const tick = useTick(
    mine,
    useCallback((wish: boolean) => run({ type: "pause.would-go-on", since, wish }), [run, since]),
  );
  const words = pause.paused;
  const day = new Date(since).toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long" });
  return (
    <section aria-labelledby="paused">
      <Stack gap="close">
        <Rest>
          <h2 id="paused" tabIndex={-1} data-takes-focus>
            {words.title}
          </h2>
          <p>{fill(words.since, { day })}</p>
        </Rest>
        <Checkbox label={words.goOn} checked={tick.value} onChecked={tick.choose} />
        <p className={styles.soft}>{words.goOnHint}</p>
        <p className={styles.soft}>{words.end}</p>
        <PressOutcome press={action} offline={pause.offline} />
      </Stack>
    </section>
  );
}
