import type { Difference } from "./records.ts";

/** Characters of context before and after the place where two entries part. */
const BEFORE = 60;
const AFTER = 140;

/** What stands before a frame's payload: its first byte and its length. */
const FRAME = /^[0-9a-f]+ \d+ /;

function around(entry: string | null, parting: number): string {
  if (entry === null) return "nothing";
  const start = Math.max(0, parting - BEFORE);
  const end = Math.min(entry.length, parting + AFTER);
  return `${start > 0 ? "…" : ""}${entry.slice(start, end)}${end < entry.length ? "…" : ""}`;
}

/** Where two texts part. */
function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Frames of other lengths part in what they carry, and only if not there, in their lengths. */
function partingOf(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  const [head = ""] = FRAME.exec(one) ?? [];
  const [otherHead = ""] = FRAME.exec(other) ?? [];
  const [carried, otherCarried] = [one.slice(head.length), other.slice(otherHead.length)];
  if (head.length !== otherHead.length || carried === otherCarried) return commonLength(one, other);
  return head.length + commonLength(carried, otherCarried);
}

/** In one line, where the two worlds part. */
export function placeOf({ stream, after, here, there }: Difference): string {
  const isMark = here === null || here.startsWith("· ");
  const entry = (isMark ? (there ?? here) : here) ?? "";
  const [, , what = ""] = /^(\w+) \d+ (\d*\[?"?\w+"?)/.exec(entry) ?? [];
  const beginning = what === "" ? (entry.split("\n")[0] ?? "").slice(0, 60) : what;
  return `${stream}, after ${after}: ${beginning}`;
}

/** In several lines, what came in one world and what came in the other, around the place where they part. */
export function linesOf(difference: Difference): string {
  const { here, there } = difference;
  const parting = partingOf(here, there);
  return [
    `in ${placeOf(difference)}`,
    `  one world:   ${around(here, parting)}`,
    `  the other:   ${around(there, parting)}`,
  ].join("\n");
}
