import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { choice, entries, words } from "./say.ts";

/** The words each of them would like to have in a hard moment. */
export const OUR_LANGUAGE: PerSeat<Answers> = {
  a: {
    phrases: entries(
      {
        when: "you answer “fine” and look away",
        feel: "shut out, and then bossy",
        need: "to know whether you are still with me",
        say: "Are you fine, or are you being kind?",
        help: "tell me a number from one to ten",
      },
      {
        when: "I start to plan for both of us",
        feel: "afraid of standing still",
        need: "to hear that we have time",
        say: "I am running ahead. Hold my sleeve.",
        help: "say “no hurry”, and mean today",
      },
    ),
    "hard-for-you": words("That you argue with me a little. When you only agree, I am alone."),
    "hard-for-me": words("To wait without filling the silence."),
    "willing-to-grow": choice("willing"),
    "first-step": words("When you are quiet I count to twenty before I say anything."),
    "support-for-me": words("My Fridays, and one long call with Inês's number at hand."),
  },
  b: {
    phrases: entries({
      when: "a decision comes faster than I can think",
      feel: "small, and then stubborn",
      need: "one night before I answer",
      say: "I heard you. You get my answer tomorrow at breakfast.",
      help: "do not ask again before that",
    }),
    "hard-for-you": words("That a question stays open overnight."),
    "hard-for-me": words("To say the hard thing while it is still hard."),
    "willing-to-grow": choice("willing"),
    "first-step": words("One hard thing in every call, before we say good night."),
    "support-for-me": words("Handball on Tuesdays, and that nobody reads it as distance."),
  },
};
