import { describe, expect, it } from "vitest";
import { READINESS_WORDS } from "./en/readiness.ts";
import type { QuestionId, ReadinessAnswers } from "./readiness.ts";
import { OUTCOMES, outcomeOf, READINESS_QUESTIONS, TONE_OF, TONES, UNSAID } from "./readiness.ts";

const NOTHING: ReadinessAnswers = {
  addiction: "no",
  mind: "no",
  abuse: "no",
  threats: "no",
  contempt: "seldom",
  cycles: "no",
  escalation: "seldom",
  shutdown: "seldom",
};

/** Every answer that can be given, with what it alone leads to where nothing else is marked. */
const ALONE: readonly (readonly [QuestionId, string, string])[] = [
  ["addiction", "no", "gently"],
  ["addiction", "helped", "beside"],
  ["addiction", "now", "not-now"],
  ["addiction", "unsaid", "open"],
  ["mind", "no", "gently"],
  ["mind", "treated", "beside"],
  ["mind", "untreated", "not-now"],
  ["mind", "unsaid", "open"],
  ["abuse", "no", "gently"],
  ["abuse", "ended", "beside-after-harm"],
  ["abuse", "serious", "stay-away"],
  ["abuse", "unsaid", "open"],
  ["threats", "no", "gently"],
  ["threats", "ended", "beside-after-harm"],
  ["threats", "now", "stay-away"],
  ["threats", "unsaid", "open"],
  ["contempt", "seldom", "gently"],
  ["contempt", "often", "beside"],
  ["contempt", "unsaid", "open"],
  ["cycles", "no", "gently"],
  ["cycles", "yes", "beside"],
  ["cycles", "unsaid", "open"],
  ["escalation", "seldom", "gently"],
  ["escalation", "often", "beside"],
  ["escalation", "unsaid", "open"],
  ["shutdown", "seldom", "gently"],
  ["shutdown", "often", "beside"],
  ["shutdown", "unsaid", "open"],
];

const concern = (question: QuestionId, answer: string) => ({ question, answer });

/** Answers that meet, and what they lead to together. */
const TOGETHER: readonly (readonly [string, ReadinessAnswers, ReturnType<typeof outcomeOf>])[] = [
  ["nothing answered", {}, { id: "open", because: [] }],
  ["nothing to wait for", NOTHING, { id: "gently", because: [] }],
  ["something open beside a concern", { contempt: "often" }, { id: "beside", because: [concern("contempt", "often")] }],
  [
    "every pattern at once",
    { ...NOTHING, contempt: "often", cycles: "yes", escalation: "often", shutdown: "often" },
    {
      id: "beside",
      because: [
        concern("contempt", "often"),
        concern("cycles", "yes"),
        concern("escalation", "often"),
        concern("shutdown", "often"),
      ],
    },
  ],
  [
    "milder abuse that has ended, and contempt",
    { abuse: "ended", contempt: "often" },
    { id: "beside-after-harm", because: [concern("abuse", "ended"), concern("contempt", "often")] },
  ],
  [
    "milder abuse that has ended, and an addiction that does harm",
    { addiction: "now", abuse: "ended" },
    { id: "not-now", because: [concern("addiction", "now"), concern("abuse", "ended")] },
  ],
  [
    "milder abuse that has ended, and threats now",
    { abuse: "ended", threats: "now" },
    { id: "stay-away", because: [concern("abuse", "ended"), concern("threats", "now")] },
  ],
  [
    "serious abuse, and everything else well",
    { ...NOTHING, abuse: "serious" },
    { id: "stay-away", because: [concern("abuse", "serious")] },
  ],
  [
    "serious abuse, and an addiction that does harm",
    { addiction: "now", abuse: "serious" },
    { id: "stay-away", because: [concern("addiction", "now"), concern("abuse", "serious")] },
  ],
];

/** Every way in which all questions can be answered or left out. */
function* everyWay(): Generator<ReadinessAnswers> {
  const choices = READINESS_QUESTIONS.map(({ id, answers }) => ({ id, ids: answers.map((answer) => answer.id) }));
  const count = choices.reduce((product, { ids }) => product * ids.length, 1);
  for (let way = 0; way < count; way += 1) {
    let rest = way;
    const answers: Partial<Record<QuestionId, string>> = {};
    for (const { id, ids } of choices) {
      const answer = ids[rest % ids.length];
      if (answer !== undefined) answers[id] = answer;
      rest = Math.floor(rest / ids.length);
    }
    yield answers;
  }
}

describe("what the readiness screen says in the end", () => {
  it("[P3g] has a case here for every answer of every question", () => {
    expect(ALONE.map(([question, answer]) => [question, answer])).toStrictEqual(
      READINESS_QUESTIONS.flatMap(({ id, answers }) => answers.map((answer) => [id, answer.id])),
    );
  });

  it.each(ALONE)("[P3g] where %s is answered with %s and nothing else is marked: %s", (question, answer, outcome) => {
    expect(outcomeOf({ ...NOTHING, [question]: answer }).id).toBe(outcome);
  });

  it.each(TOGETHER)("[P3g] where answers meet: %s", (_case, answers, outcome) => {
    expect(outcomeOf(answers)).toStrictEqual(outcome);
  });

  it("[P3g] has in every case the plainest tone that any one answer asks for", () => {
    const toneOf = new Map(
      READINESS_QUESTIONS.flatMap(({ id, answers }) => answers.map((answer) => [`${id} ${answer.id}`, answer.tone])),
    );
    const wrong: ReadinessAnswers[] = [];
    for (const answers of everyWay()) {
      const asked = Object.entries(answers).map(([id, answer]) =>
        TONES.indexOf(toneOf.get(`${id} ${answer}`) ?? "gently"),
      );
      if (TONES.indexOf(TONE_OF[outcomeOf(answers).id]) !== Math.max(...asked)) wrong.push(answers);
    }
    expect(wrong).toStrictEqual([]);
  });

  it("[P3g] is the same for a question that was not answered and one that was left open", () => {
    for (const { id } of READINESS_QUESTIONS) {
      const { [id]: _left, ...without } = NOTHING;
      expect(outcomeOf(without)).toStrictEqual(outcomeOf({ ...NOTHING, [id]: UNSAID }));
    }
  });
});

/** Every string of a nested value, in order. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

describe("the words of the readiness screen", () => {
  it("stand for every question and answer, and for nothing else", () => {
    expect(
      Object.entries(READINESS_WORDS.questions).map(([id, words]) => ({ id, answers: Object.keys(words.answers) })),
    ).toStrictEqual(
      READINESS_QUESTIONS.map(({ id, answers }) => ({ id, answers: answers.map((answer) => answer.id) })),
    );
  });

  it("say why for each answer that asks for more than gentleness, in one sentence, and for no other", () => {
    expect(
      Object.entries(READINESS_WORDS.questions).map(([id, words]) => ({ id, because: Object.keys(words.because) })),
    ).toStrictEqual(
      READINESS_QUESTIONS.map(({ id, answers }) => ({
        id,
        because: answers.filter(({ tone }) => tone === "beside" || tone === "not-now").map((answer) => answer.id),
      })),
    );
    const reasons = Object.values(READINESS_WORDS.questions).flatMap((words) => stringsOf(words.because));
    expect(reasons.filter((reason) => !/^[A-Z][^.!?]*\.$/.test(reason))).toStrictEqual([]);
  });

  it("have every outcome, and something to say instead where there is no why", () => {
    expect(Object.keys(READINESS_WORDS.outcomes)).toStrictEqual([...OUTCOMES]);
    expect(OUTCOMES.filter((id) => READINESS_WORDS.outcomes[id].instead === null)).toStrictEqual(
      OUTCOMES.filter((id) => TONE_OF[id] !== "gently"),
    );
  });

  it("have no stray spaces", () => {
    const all = stringsOf(READINESS_WORDS);
    expect(all.filter((text) => text !== text.trim() || text.includes("  "))).toStrictEqual([]);
  });

  it("[P3g] never call a person or a relationship safe, and give no score, diagnosis or promise", () => {
    const forbidden =
      /\bsafe|forgiv|\bscor|guarantee|\bfail|diagnos|toxic|narciss|disorder|\btrauma|\bdeserve|\bvictim/i;
    expect(stringsOf(READINESS_WORDS).filter((text) => forbidden.test(text))).toStrictEqual([]);
  });

  it("[P3g] say in every outcome after harm not to go back, and in no gentle one", () => {
    expect(
      OUTCOMES.filter((id) => /do not go back/.test(stringsOf(READINESS_WORDS.outcomes[id]).join(" "))),
    ).toStrictEqual(["beside-after-harm", "stay-away"]);
  });
});
