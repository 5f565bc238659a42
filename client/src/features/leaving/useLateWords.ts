import { type CardKind, type CardWords, writtenParts } from "@footbridge/shared/domain/card/words";
import { type Answer, hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { unsent } from "../../app/unsent/unsent.ts";
import { useHeld } from "../../net/LineProvider.tsx";
import { useDesk as useBoardDesk, useDeskState as useBoardState } from "../board/useDesk.ts";
import { useCardDraft } from "../cards/draft/useCardDraft.ts";
import { useDesk as useListeningDesk, useDeskState as useListeningState } from "../listening/useDesk.ts";
import { isUnsaved, shownAnswer } from "../round/keeping/kept-answer.ts";
import type { AllAnswers } from "../round/keeping/own-words.ts";
import { useAllAnswers, useOwnWords } from "../round/keeping/useOwnWords.ts";
import { wordsOfPrompt, wordsOfSheet } from "../round/practice.ts";
import { tightenings, useTightening } from "../trial/useTightening.ts";
import { type LateText, lateLines, lateSayings, lateTightening } from "./late-texts.ts";

interface LateAnswer {
  readonly round: string;
  readonly id: string;
  readonly words: PromptWords;
  readonly answer: Answer;
}

interface LateCard {
  readonly kind: CardKind;
  readonly from: Seat;
  readonly words: CardWords;
}

/** Words that came too late to be saved, and how to let go of them. */
export interface LateWords {
  /** In reading order. */
  readonly answers: readonly LateAnswer[];
  readonly cards: readonly LateCard[];
  /** What was to be sent by a press; it lies on this page alone. */
  readonly texts: readonly LateText[];
  readonly letGo: () => void;
}

function lateIn(all: AllAnswers): readonly LateAnswer[] {
  return Object.entries(all).flatMap(([round, answers]) => {
    const sheet = sheetOf(round);
    if (sheet === undefined) return [];
    return promptsOf(sheet).flatMap(({ id }) => {
      const kept = answers[id];
      if (kept === undefined || !isUnsaved(kept) || !hasWords(shownAnswer(kept))) return [];
      return [{ round, id, words: wordsOfPrompt(wordsOfSheet(sheet), id), answer: shownAnswer(kept) }];
    });
  });
}

/**
 * What was being written when the place closed.
 * @param only of this round; everywhere unless given
 */
export function useLateWords(only?: string): LateWords {
  const own = useOwnWords();
  const answers = lateIn(useAllAnswers(own)).filter(({ round }) => only === undefined || round === only);
  const drafts = { appreciation: useCardDraft("appreciation"), slip: useCardDraft("slip") };
  const { workspace, clauses, trial } = useHeld();
  const from = workspace?.seat ?? "a";
  const kinds = only === undefined ? (["appreciation", "slip"] as const) : [];
  const cards = kinds.flatMap((kind) => {
    const { unsaved } = drafts[kind].draft;
    return unsaved !== null && writtenParts(unsaved).length > 0 ? [{ kind, from, words: unsaved }] : [];
  });
  const whose = { id: workspace?.id ?? "", seat: from };
  const board = { desk: useBoardDesk(), state: useBoardState() };
  const listening = { desk: useListeningDesk(), state: useListeningState() };
  const tightening = useTightening(whose);
  const sayings = lateSayings(listening.state.drafts, trial).filter(
    ({ round }) => only === undefined || round === only,
  );
  const elsewhere = [...lateLines(board.state.drafts, clauses), ...lateTightening(tightening, trial)];
  const texts = only === undefined ? [...sayings, ...elsewhere] : sayings;
  const letGo = (): void => {
    for (const { round } of answers) own?.keeperOf(round)?.letGo();
    for (const { kind } of cards) drafts[kind].keeper?.keepOther();
    for (const { round, saying } of sayings) listening.desk.letGo(round, saying);
    if (only === undefined) {
      board.desk.letGo();
      tightenings.letGo(whose);
    }
    // A page that is left right afterwards must not find them once more.
    unsent.flush();
  };
  return { answers, cards, texts, letGo };
}
