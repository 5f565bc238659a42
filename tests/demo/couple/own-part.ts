import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { words } from "./say.ts";

/** What each of them says was theirs. */
export const OWN_PART: PerSeat<Answers> = {
  a: {
    cause: words(
      "We stopped being curious about each other. After the move I was busy proving that I could manage alone, and you were busy not being a burden. We were polite for a year.",
    ),
    "my-part": words(
      "I decided things for both of us and called it helping. I took the job in Lisbon before we had really talked, and then I was hurt that you did not cheer.",
    ),
    "hurt-moment": words(
      "The evening you told me about the clinic closing. I kept answering messages on my phone, and said that it would work out.",
    ),
    "hurt-cost": words(
      "I think you learnt that evening that your bad days were too small for me. You stopped bringing them home.",
    ),
    "hurt-regret": words("I am sorry I did not put the phone down. You needed me for ten minutes, and I had them."),
    pattern: words("When I am afraid I make plans, quickly, and I make them for everyone."),
    "repair-offer": words(
      "Before I decide anything that touches us both, I ask you and sleep one night on your answer. I begin with the question of summer.",
    ),
    "support-now": words("I talk to Inês every other week. She is kind, and she does not let me off."),
    "support-next": words("I will stay with Inês until the end of the year, and tell you if I stop."),
  },
  b: {
    cause: words(
      "I went quiet. I kept waiting for a good moment to say that I was lonely, and after some months I no longer believed there would be one.",
    ),
    "my-part": words(
      "I said “fine” when I was not fine. Then I blamed you for not seeing it, and I let my mother hear it before you did.",
    ),
    "hurt-moment": words(
      "Your thirtieth. I came an hour late because I had sat in the car, deciding whether to come at all, and I never told you why.",
    ),
    "hurt-cost": words(
      "You smiled for everyone that night and cleaned up alone. I think it cost you the feeling of being chosen.",
    ),
    "hurt-regret": words(
      "I am sorry I left you standing there. I wanted to be with you, and I was ashamed of how sad I was.",
    ),
    pattern: words("I disappear politely: I am in the room and agree with everything, and nobody can find me."),
    "repair-offer": words(
      "I tell you the same day when something is wrong, even if all I can say is “something is wrong, give me until tomorrow”.",
    ),
    "support-had": words("Eight sessions at the health centre in spring, after the clinic closed."),
    "support-next": words(
      "I am on the list for the evening group in Majorna, and I will go when it starts in the autumn.",
    ),
  },
};
