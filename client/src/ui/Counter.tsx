import { ui } from "../words/en/ui.ts";
import { fill, plural } from "../words/fill.ts";
import styles from "./Counter.module.css";
import { nearLimit, spokenLeft } from "./near-limit.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** The room left in a field. Silent until it gets near; over the limit it says so and never cuts anything off. */
export function Counter({
  id,
  length,
  limit,
}: {
  readonly id: string;
  readonly length: number;
  readonly limit: number;
}) {
  const near = nearLimit(length, limit);
  const count = near.state === "near" ? near.left : near.state === "over" ? near.over : 0;
  const shown =
    near.state === "near"
      ? fill(plural(count, ui.left), { count })
      : near.state === "over"
        ? `${fill(plural(count, ui.over), { count })}. ${ui.overKept}`
        : "";
  const spoken = near.state === "near" ? fill(plural(spokenLeft(count), ui.left), { count: spokenLeft(count) }) : shown;
  return (
    <div id={id} className={near.state === "over" ? styles.over : styles.near}>
      <span aria-hidden="true">{shown}</span>
      <span role="status">
        <VisuallyHidden>{spoken}</VisuallyHidden>
      </span>
    </div>
  );
}
