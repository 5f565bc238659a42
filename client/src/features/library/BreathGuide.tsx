import { useId } from "react";
import { Button } from "../../ui/Button.tsx";
import { library } from "../../words/en/library.ts";
import styles from "./BreathGuide.module.css";
import { BREATH_MS } from "./breath.ts";
import { useBreath } from "./useBreath.ts";

/**
 * A slow breath to follow with the eyes: a circle that grows and shrinks, with words in it; only the words where motion is
 * not wanted. A screen reader gets one sentence to follow in one's own time and hears nothing of the turns. No sound, no
 * count, no end: it goes on until it is stopped. It is self-contained and may stand on any page.
 */
export function BreathGuide() {
  const { phase, begin, stop } = useBreath();
  const how = useId();
  const resting = phase === "rest";
  return (
    <div className={styles.guide}>
      <p id={how} className={styles.how}>
        {library.breath.how}
      </p>
      <div className={styles.picture} data-phase={phase} aria-hidden="true">
        <div className={styles.reach} />
        <div className={styles.circle} style={resting ? {} : { transitionDuration: `${BREATH_MS[phase]}ms` }} />
        <p className={styles.words}>{library.breath[phase]}</p>
      </div>
      <Button kind="quiet" aria-describedby={how} onClick={resting ? begin : stop}>
        {resting ? library.breath.begin : library.breath.stop}
      </Button>
    </div>
  );
}
