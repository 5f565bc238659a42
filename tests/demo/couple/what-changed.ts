import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { choice, entries, words } from "./say.ts";

/** What each of them says is different now. */
export const WHAT_CHANGED: PerSeat<Answers> = {
  a: {
    different: words(
      "I work four days now. Fridays are mine, and since March I have not opened the laptop on one of them.",
    ),
    skills: words("I can hear bad news without repairing it in the same breath."),
    "skills-seen": words("Ask my brother: I sat with him through his whole divorce and did not draw up a single list."),
    conflict: words("The weekend in Porto, about whether you would move."),
    turns: entries(
      {
        happened: "You said you needed time, and I booked a flat to look at.",
        now: "I ask how much time, and book nothing.",
      },
      {
        happened: "You slept on the sofa and I let you.",
        now: "I come and say that I do not want to end the day like this.",
      },
    ),
    "first-thirty-days": words("I would visit you twice, and stay with Karin and not with you."),
    "would-i-stay": choice("stay-if"),
    "what-i-would-do": words(
      "If we go polite and silent again, I say so within the week and ask for an hour with a counsellor.",
    ),
    "root-cause-me-reading": choice("growing"),
    "root-cause-me-evidence": words("I asked for four days at work and did not explain it away."),
    "capacity-us-reading": choice("cannot-tell"),
    "proof-over-time-us-reading": choice("missing"),
    "proof-over-time-fill": words("Twelve weeks in which no plan that touches us both is made by one of us alone."),
  },
  b: {
    different: words(
      "I found the new position in May, and I have a reason to get up again. I also told my mother that she will hear from you and me together, or not at all.",
    ),
    skills: words("I can say “I am sad” in the same hour in which I am."),
    "skills-seen": words(
      "In the last four phone calls I told you one hard thing each time, and neither of us hung up.",
    ),
    "first-thirty-days": words("I would call on the days we agreed, also when I have nothing good to tell."),
    "would-i-stay": choice("stay-if"),
    "what-i-would-do": words("I would write down what I have not said, and read it to you on the next call."),
    "root-cause-us-reading": choice("growing"),
    "root-cause-us-evidence": words("We both said “lonely” in the same week, without the other asking."),
    "behaviour-me-reading": choice("there"),
    "behaviour-me-evidence": words("Four calls, four hard things. I keep a small list."),
    "capacity-fill": words("We learn to stop a quarrel before I go quiet: a signal, a pause, and a time to come back."),
  },
};
