import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "../../support/page.ts";
import type { Chance } from "../chance.ts";

const round = "own-part";
const PROMPTS = ["my-part", "repair-offer"] as const;
/** A board has a limit; below it everybody still finds room. */
const ENOUGH_CLAUSES = 60;
const DAY = 24 * 60 * 60 * 1000;

/** What somebody goes by who chooses what to do next. */
export interface Chooser {
  readonly page: Page;
  readonly seat: Seat;
  readonly chance: Chance;
  /** Words that nobody wrote before. */
  readonly words: string;
}

/** Something that can be done as the page stands, or undefined. */
type Choice = (chooser: Chooser) => Command | undefined;

function one<T>(those: readonly T[], chance: Chance): T | undefined {
  return those.length === 0 ? undefined : those[chance.below(those.length)];
}

/** A choice about one clause of some standing. */
const about =
  (standing: ClauseView["standing"], choose: (clause: ClauseView, chooser: Chooser) => Command | undefined): Choice =>
  (chooser) => {
    const clause = one(
      chooser.page.clauses().filter((each) => each.standing === standing),
      chooser.chance,
    );
    return clause === undefined ? undefined : choose(clause, chooser);
  };

/** A choice about one version of a living clause. */
const onVersion = (make: (of: { clause: string; digest: string }, chooser: Chooser) => Command): Choice =>
  about("live", ({ id, versions }, chooser) => {
    const version = one(versions, chooser.chance);
    return version && make({ clause: id, digest: version.digest }, chooser);
  });

const text = (words: string) => ({ kind: "text", text: words }) as const;

const save: Choice = ({ page, chance, words }) => {
  const mine = page.round(round)?.mine;
  const prompt = PROMPTS[chance.below(PROMPTS.length)] ?? PROMPTS[0];
  const base = mine?.answers[prompt]?.revision ?? 0;
  return { type: "round.save", round, prompt, base, answer: { state: "answered", value: text(words) } };
};

const sealOrTakeBack: Choice = ({ page, chance }) => {
  if (page.round(round)?.mine.sealed === true) return { type: "round.take-seal-back", round };
  const bytes = Array.from({ length: 32 }, () => chance.below(256).toString(16).padStart(2, "0"));
  return { type: "round.seal", round, nonce: bytes.join("") };
};

const sayReadyOrTakeBack: Choice = ({ page }) => ({
  type: page.round(round)?.mine.ready === true ? "round.take-ready-back" : "round.say-ready",
  round,
});

const CHOICES: readonly Choice[] = [
  ({ page, words }) =>
    page.clauses().length < ENOUGH_CLAUSES
      ? { type: "clause.propose", section: "change", words: text(words) }
      : undefined,
  onVersion(({ clause, digest }, { words }) => ({ type: "clause.edit", clause, over: digest, words: text(words) })),
  about("live", ({ id }, { words }) => ({ type: "clause.counter", clause: id, words: text(words) })),
  onVersion((of) => ({ type: "clause.say-yes", ...of })),
  onVersion((of) => ({ type: "clause.take-yes-back", ...of })),
  onVersion((of, { words }) => ({ type: "clause.not-like-this", ...of, sentence: words })),
  onVersion((of) => ({ type: "clause.withdraw", ...of })),
  about("live", ({ id }) => ({ type: "clause.put-aside", clause: id })),
  about("aside", ({ id }) => ({ type: "clause.take-up", clause: id })),
  save,
  save,
  sealOrTakeBack,
  sayReadyOrTakeBack,
  ({ page, words }) => ({
    type: "card.save-draft",
    base: page.cardDraft?.revision ?? 0,
    words: { ...BLANK_CARDS.appreciation, kind: words },
  }),
  ({ page }) => ({ type: "card.give", kind: "appreciation", revision: page.cardDraft?.revision ?? 0 }),
  ({ chance }) => ({ type: "space.propose", until: new Date(Date.now() + (5 + chance.below(90)) * DAY).toISOString() }),
  () => ({ type: "space.take-back" }),
];

/** What somebody does next: by chance, and as their page stands. Some of it is refused, as the other was faster. */
export function choose(chooser: Chooser): Command {
  for (;;) {
    const command = CHOICES[chooser.chance.below(CHOICES.length)]?.(chooser);
    if (command !== undefined) return command;
  }
}
