import type { Value } from "@footbridge/shared/domain/round/answer";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { useId, useState } from "react";
import { FieldHint } from "../../../ui/Field.tsx";
import { SelectInput, TimeInput } from "../../../ui/pickers.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { round } from "../../../words/en/round.ts";
import { fill } from "../../../words/fill.ts";
import styles from "./TimeField.module.css";
import { deviceZone, zoneName, zonesWith } from "./zones.ts";

type TimeValue = Extract<Value, { kind: "time" }>;

export interface TimeFieldProps {
  readonly words: PromptWords;
  readonly value: TimeValue | undefined;
  /** Undefined empties the field. */
  readonly onValue: (value: TimeValue | undefined) => void;
}

/** A time of day with its zone. The zone of this device is preselected; without a time it answers nothing. */
export function TimeField({ words, value, onValue }: TimeFieldProps) {
  const hintId = useId();
  const here = deviceZone();
  const [picked, setPicked] = useState(here);
  const zone = value?.zone ?? picked;
  const zones = zonesWith(here, zone);
  return (
    <fieldset className={styles.frame} aria-describedby={words.hint === undefined ? undefined : hintId}>
      <legend>
        <VisuallyHidden>{words.ask}</VisuallyHidden>
      </legend>
      <FieldHint id={hintId} text={words.hint} />
      <div className={styles.pair}>
        <TimeInput
          label={round.time}
          value={value?.time ?? ""}
          onValue={(time) => onValue(time === "" ? undefined : { kind: "time", time, zone })}
        />
        <SelectInput
          label={round.zone}
          none={null}
          options={zones.map((name) => ({
            value: name,
            label: name === here ? fill(round.thisDevice, { zone: zoneName(name) }) : zoneName(name),
          }))}
          value={zone}
          onValue={(next) => {
            setPicked(next);
            if (value !== undefined) onValue({ ...value, zone: next });
          }}
        />
      </div>
    </fieldset>
  );
}
