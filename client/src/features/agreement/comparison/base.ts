import type { RevisionView } from "@footbridge/shared/domain/agreement/view";

/**
 * The earlier versions that a version can be compared with, the one that says most first: the last that both signed, and
 * the last that was set aside after it.
 */
export function basesOf(revisions: readonly RevisionView[], number: number): readonly RevisionView[] {
  const earlier = revisions.filter((revision) => revision.number < number);
  const signed = earlier.findLast(({ status }) => status === "signed");
  const aside = earlier.findLast(({ status }) => status === "set-aside");
  const since = signed?.number ?? 0;
  return [...(signed === undefined ? [] : [signed]), ...(aside !== undefined && aside.number > since ? [aside] : [])];
}
