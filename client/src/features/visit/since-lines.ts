import type { Happening, SinceView } from "@footbridge/shared/domain/visit/view";
import { since } from "../../words/en/since.ts";
import { fill, plural } from "../../words/fill.ts";

const DAY = 24 * 60 * 60 * 1000;
/** From how long ago a last visit is spoken of, in milliseconds: somebody who was here this morning knows. */
const LONG_AGO = DAY;
const WEEK = 7;
const MONTH = 30;

/** Whether a person was away for so long that they are told what happened since. */
export function wasLongAway({ seenAt, asOf }: SinceView): boolean {
  return seenAt !== null && Date.parse(asOf) - Date.parse(seenAt) >= LONG_AGO;
}

/** A whole number in words where it is small. */
function inWords(count: number): string {
  return since.numbers[count] ?? String(count);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** How long ago the last visit was, in words; both ISO 8601. */
export function spokenAgo(seenAt: string, asOf: string): string {
  const days = Math.max(1, Math.floor((Date.parse(asOf) - Date.parse(seenAt)) / DAY));
  const [count, forms] =
    days < 2 * WEEK && days % WEEK !== 0
      ? [days, since.ago.days]
      : days < 2 * MONTH
        ? [Math.round(days / WEEK), since.ago.weeks]
        : [Math.round(days / MONTH), since.ago.months];
  return fill(plural(count, forms), { count: inWords(count) });
}

/** What the other did to lines that are not agreed by now. */
const WORKED: ReadonlySet<Happening["type"]> = new Set([
  "clause.proposed",
  "clause.reworded",
  "clause.countered",
  "clause.yes-given",
  "clause.yes-taken-back",
  "clause.version-withdrawn",
  "clause.objected",
  "clause.put-aside",
  "clause.taken-up",
]);

function lines(happened: readonly Happening[], ofThem: (each: Happening) => boolean): ReadonlySet<string | null> {
  return new Set(happened.filter(ofThem).map(({ clause }) => clause));
}

/**
 * What happened, as sentences: of the rounds first, in the order of the path, then of cards, of the agreement, and of a
 * time apart.
 * What one did oneself is left out: one knows.
 * @param partner the name of the other
 * @param rounds ids and titles of all rounds, in the order of the path
 */
export function sinceLines(
  happened: readonly Happening[],
  partner: string,
  rounds: readonly { readonly id: string; readonly title: string }[],
): readonly string[] {
  return [
    ...roundLines(happened, partner, rounds),
    ...counted(happened.filter(({ type }) => type === "phrase.both-marked").length, since.marked, partner),
    ...cardLines(happened, partner),
    ...agreementLines(happened, partner),
    ...trialLines(happened, partner),
    ...spaceLines(happened, partner),
  ];
}

/** For each round, what holds now: the last of what happened to it, and whether the other went on in it. */
function roundLines(
  happened: readonly Happening[],
  partner: string,
  rounds: readonly { readonly id: string; readonly title: string }[],
): readonly string[] {
  return rounds.flatMap(({ id, title }) => {
    const inRound = happened.filter(({ round }) => round === id);
    const theirs = inRound.filter(({ type, whose }) => whose === "theirs" && type.startsWith("listening."));
    const added = theirs.some(({ type }) => type === "listening.added");
    const heard = theirs.some(({ type }) => type !== "listening.added");
    return [
      ...standingOf(inRound.findLast(({ type }) => type.startsWith("round."))?.type, title),
      ...(heard ? [fill(since.listening, { partner, sheet: title })] : []),
      ...(added ? [fill(since.added, { partner, sheet: title })] : []),
    ];
  });
}

function standingOf(last: Happening["type"] | undefined, sheet: string): readonly string[] {
  switch (last) {
    case "round.revealed":
      return [fill(since.round.revealed, { sheet })];
    case "round.both-sealed":
      return [fill(since.round.bothSealed, { sheet })];
    case "round.not-both-sealed":
      return [fill(since.round.notBothSealed, { sheet })];
    default:
      return [];
  }
}

function cardLines(happened: readonly Happening[], partner: string): readonly string[] {
  const given = happened.filter(({ type, whose }) => type === "card.given" && whose === "theirs");
  const opened = happened.filter(({ type }) => type === "card.opened-together");
  return [...counted(given.length, since.cards.given, partner), ...counted(opened.length, since.cards.opened, partner)];
}

function counted(count: number, forms: { readonly one: string; readonly other: string }, partner: string): string[] {
  return count === 0 ? [] : [capital(fill(plural(count, forms), { count: inWords(count), partner }))];
}

function agreementLines(happened: readonly Happening[], partner: string): readonly string[] {
  const agreed = lines(happened, ({ type }) => type === "clause.agreed");
  const drafted = lines(happened, ({ type }) => type === "clause.drafted");
  const theirs = happened.filter(({ whose }) => whose === "theirs");
  const worked = lines(theirs, ({ type, clause }) => WORKED.has(type) && !agreed.has(clause));
  const did = (type: Happening["type"], sentence: string): string[] =>
    theirs.some((each) => each.type === type) ? [fill(sentence, { partner })] : [];
  return [
    ...counted(drafted.size, since.drafted, partner),
    ...counted(agreed.size, since.agreed, partner),
    ...counted(worked.size, since.changed, partner),
    ...did("agreement.frozen", since.frozen),
    ...signingLines(theirs, partner),
    ...did("agreement.set-aside", since.setAside),
  ];
}

/** Of signing and of sleeping on it, what the other did last of each: what was taken back is not told beside it. */
function signingLines(theirs: readonly Happening[], partner: string): readonly string[] {
  const last = (...types: readonly Happening["type"][]): Happening["type"] | undefined =>
    theirs.findLast(({ type }) => types.includes(type))?.type;
  const signing = last("agreement.signed", "agreement.withdrawn");
  return [
    ...(signing === "agreement.signed" ? [fill(since.signed, { partner })] : []),
    ...(signing === "agreement.withdrawn" ? [fill(since.withdrawn, { partner })] : []),
    ...(last("agreement.slept", "agreement.woken") === "agreement.slept" ? [fill(since.slept, { partner })] : []),
  ];
}

/** Of the agreement as it is lived: what the other did last of each that was not taken back, and what was moved. */
function trialLines(happened: readonly Happening[], partner: string): readonly string[] {
  const lastOf = (all: readonly Happening[], noun: string): Happening["type"] | undefined =>
    all.findLast(({ type, whose }) => type.startsWith(noun) && whose === "theirs")?.type;
  const moved = happened.findLastIndex(({ type }) => type === "check-in.moved");
  // What was suggested before a check-in was moved has its answer.
  const open = lastOf(happened.slice(moved + 1), "check-in.") === "check-in.suggested";
  return [
    ...(lastOf(happened, "boundary.") === "boundary.tightened" ? [fill(since.boundary, { partner })] : []),
    ...(moved === -1 ? [] : [since.checkIn.moved]),
    ...(open ? [fill(since.checkIn.suggested, { partner })] : []),
  ];
}

/** Of a time apart, what holds now: the last that was said of it. */
function spaceLines(happened: readonly Happening[], partner: string): readonly string[] {
  const last = happened.findLast(({ type, whose }) => type.startsWith("space.") && whose !== "mine");
  switch (last?.type) {
    case "space.proposed":
      return [fill(since.space.proposed, { partner })];
    case "space.taken-back":
      return [fill(since.space.takenBack, { partner })];
    case "space.agreed":
      return [since.space.agreed];
    case "space.ended":
      return [since.space.ended];
    default:
      return [];
  }
}
