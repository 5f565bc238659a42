import type { Paper, PaperDigest } from "@footbridge/shared/protocol/paper";

const ofDigest = ({ label, value }: PaperDigest): readonly string[] => [label, value];

/**
 * Everything that a paper says, each as often as it is said. Drawings are left out: what is said for them is not seen
 * where they are.
 */
export function stringsOf(paper: Paper): readonly string[] {
  const { open, previous, signatures, record, keys, checking } = paper;
  return [
    paper.title,
    paper.and,
    paper.partners.a,
    paper.partners.b,
    paper.revision,
    paper.completed,
    ...ofDigest(paper.digest),
    paper.digest.howToRead,
    ...(previous === null ? [] : ofDigest(previous)),
    ...paper.sections.flatMap((section) => [
      section.number,
      section.title,
      ...section.clauses.flatMap(({ number, speaker, text, origins }) => [
        number,
        ...(speaker === null ? [] : [speaker]),
        text,
        ...origins.flatMap(({ from, by }) => [from, ...by]),
      ]),
    ]),
    ...(open === null
      ? []
      : [
          open.title,
          open.lead,
          ...open.questions.flatMap(({ title, values }) => [title, ...values.flatMap(({ by, text }) => [by, text])]),
        ]),
    signatures.title,
    signatures.consent.label,
    signatures.consent.sentence,
    ...signatures.of.flatMap(({ name, partner, ownWords, moments, key }) => [
      name,
      ...(partner === null ? [] : [partner]),
      ...(ownWords === null ? [] : [ownWords.label, ownWords.text]),
      ...moments,
      key,
    ]),
    record.title,
    record.lead,
    ...record.entries.flatMap(({ moment, who, what, details }) => [moment, who, what, ...details]),
    ...ofDigest(record.head),
    keys.title,
    keys.lead,
    ...keys.of.flatMap(({ of, words }) => [of, words]),
    checking.title,
    ...checking.steps,
    checking.command,
    checking.afterwards,
    checking.limits,
    paper.standingSentence,
  ];
}

const closed = (text: string): string => text.replace(/\s/g, "");

/**
 * What a text has beside everything that was to be said in it, and what of that it does not have. White space counts for
 * nothing: lines are broken where a format breaks them.
 *
 * @param said each as often as it is to be there
 */
export function compared(
  text: string,
  said: readonly string[],
): { readonly missing: readonly string[]; readonly more: string } {
  const missing: string[] = [];
  let rest = closed(text);
  // The longest first, so that a short word is never taken out of the middle of a sentence.
  for (const each of said.map(closed).toSorted((one, other) => other.length - one.length)) {
    const at = rest.indexOf(each);
    if (at < 0) missing.push(each);
    else rest = `${rest.slice(0, at)}\u0000${rest.slice(at + each.length)}`;
  }
  return { missing, more: rest.replaceAll("\u0000", "") };
}
