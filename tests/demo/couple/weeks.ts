import type { Lived } from "../weeks.ts";
import { choice, date, words } from "./say.ts";

/** How many days ago they signed: two weeks before their trial began, and five weeks of it. */
export const DAYS_SINCE = 7 * 7;

const DAY = 24 * 60 * 60 * 1000;

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What the two write at their check-ins, week by week. The third was not held: she had begun it, and he was travelling. */
export const WEEKS: readonly Lived[] = [
  (day) => ({
    a: {
      appreciation: words("You asked how the presentation went, and you remembered that I was afraid of it."),
      "i-held": words("I booked nothing. When you said you did not know yet about June, I left it at that."),
      change: words("I ask before I plan anything that touches you, also small things."),
      "change-owner": choice("me"),
      "change-by": date(later(day, 14)),
      pace: choice("same"),
      "kept-hope": choice("somewhat"),
      "kept-ease": choice("a-little"),
    },
    b: {
      appreciation: words("You laughed on the phone on Wednesday. I had missed that."),
      "i-held": words("I called on both days, also on the one when I had nothing good to tell."),
      change: words("When I go quiet I say “I am quiet, and I am here”."),
      "change-owner": choice("me"),
      "change-by": date(later(day, 7)),
      pace: choice("same"),
      "kept-hope": choice("a-little"),
      "kept-ease": choice("somewhat"),
    },
  }),
  (day) => ({
    a: {
      appreciation: words("You said “I am quiet, and I am here”. I could wait then."),
      "i-held": words("I kept Friday free, and asked you twice before planning the visit."),
      "i-slipped": words("On Tuesday I wrote you a list at eleven at night, after ten was agreed."),
      "i-repaired": words("I said so in the morning, before you did, and we talked about one point of it only."),
      "change-became": choice("on-the-way"),
      topic: words("The visit in Gothenburg, and who else we see there."),
      pace: choice("same"),
      "kept-hope": choice("somewhat"),
      "kept-ease": choice("somewhat"),
    },
    b: {
      appreciation: words("You told me about the list yourself."),
      "i-held": words("I told you the hard thing about my mother on the same evening."),
      "change-became": choice("done"),
      change: words("We both put the phones in the kitchen before we call."),
      "change-owner": choice("us"),
      "change-by": date(later(day, 14)),
      pace: choice("same"),
      "kept-hope": choice("somewhat"),
      "kept-ease": choice("quite"),
    },
  }),
  () => ({
    a: {
      appreciation: words("The photograph of the harbour."),
      "kept-hope": choice("a-little"),
      "kept-ease": choice("somewhat"),
    },
  }),
  (day) => ({
    a: {
      appreciation: words("You came to the station although your train was late as well."),
      "i-held": words("I stayed with Karin, as I had said, and left when you were tired."),
      "change-became": choice("done"),
      change: words("I end the call when I notice that I am planning instead of listening."),
      "change-owner": choice("me"),
      "change-by": date(later(day, 14)),
      pace: choice("same"),
      "kept-hope": choice("quite"),
      "kept-ease": choice("somewhat"),
    },
    b: {
      appreciation: words("You let me show you my street at my own speed."),
      "i-held": words("I said “harbour” when it became too much, and came back after twenty minutes."),
      "i-slipped": words("I missed a check-in and had not told you beforehand that I would be on the road."),
      "i-repaired": words("I said so on the next call. The days on which I travel are now in our calendar."),
      "change-became": choice("on-the-way"),
      pace: choice("next"),
      "kept-hope": choice("quite"),
      "kept-ease": choice("quite"),
    },
  }),
  () => ({
    a: {
      appreciation: words("You wrote first, on a Thursday, for no reason."),
      "i-held": words("I ended the call once when I caught myself planning."),
      "change-became": choice("on-the-way"),
      pace: choice("same"),
      "kept-hope": choice("quite"),
      "kept-ease": choice("quite"),
    },
    b: {
      appreciation: words("You said “not today”, and nothing in me fell over."),
      "i-held": words("Two calls, and the one hard thing on the same evening."),
      "change-became": choice("let-go"),
      pace: choice("same"),
      "kept-hope": choice("quite"),
    },
  }),
];
