import { ChoiceGroup } from "../../../ui/ChoiceGroup.tsx";
import { round } from "../../../words/en/round.ts";
import styles from "./SideSwitch.module.css";
import type { Side } from "./useSideInView.ts";

export interface SideSwitchProps {
  readonly side: Side;
  readonly partner: string;
  readonly onSide: (side: Side) => void;
}

/** Whose pages are shown where there is room for one side only. It stays in reach while reading. */
export function SideSwitch({ side, partner, onSide }: SideSwitchProps) {
  return (
    <div className={styles.switch}>
      <ChoiceGroup<Side>
        label={round.reading.whose}
        labelHidden
        layout="row"
        choices={[
          { value: "theirs", label: partner },
          { value: "mine", label: round.reading.mine },
        ]}
        value={side}
        onValue={onSide}
      />
    </div>
  );
}
