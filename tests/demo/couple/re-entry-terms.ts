import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { NADIA, TOM } from "./people.ts";
import { choice, date, entries, length, SKIPPED, time, weekday, words } from "./say.ts";

const DAY = 24 * 60 * 60 * 1000;

function dayFrom(today: Date, days: number): string {
  return new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
}

/**
 * How each of them would begin again.
 *
 * @param today the trial begins two weeks later
 */
export function reEntryTerms(today: Date): PerSeat<Answers> {
  const start = dayFrom(today, 14);
  const midpoint = dayFrom(today, 14 + 6 * 7);
  return {
    a: {
      purpose: words("To find out whether we can be honest early, and still kind."),
      "trial-length": length(12),
      "trial-start": date(start),
      "trial-midpoint": date(midpoint),
      "status-name": words("Two people who are finding out"),
      exclusivity: choice("exclusive"),
      "check-in-day": weekday(7),
      "check-in-time": time("18:30", NADIA.zone),
      "check-in-length": length(45),
      contact: words("A message in the morning, a call on Sundays and Wednesdays, nothing after ten in the evening."),
      "time-together": words("One weekend in Gothenburg and one in Lisbon before the midpoint, in separate beds."),
      intimacy: words("Holding hands, and falling asleep on the phone. No nights together before the midpoint."),
      "homes-and-keys": words("Each of us keeps our own place. Your key stays in my drawer until the midpoint."),
      money: words("Each pays their own ticket. We share what we eat."),
      "whom-we-tell": words("Inês and Karin know everything. Our families hear that we are talking, and no more."),
      "the-past": words("Porto is for check-ins. Neither of us brings it up in a quarrel."),
      "pace-today": words("Two calls a week, and the weekend in Gothenburg."),
      "pace-next": words("Four check-ins kept, and one disagreement that we repaired within a day."),
      "recurring-problems": entries({
        trigger: "a plan that changes late",
        "early-sign": "I talk faster, you say “sure”",
        "my-move": "stop, and ask what you would like",
        "your-move": "say one thing you would like",
        repair: "we make the plan again, together, the next day",
      }),
      "time-out-signal": words("The word “harbour”"),
      "time-out-length": length(20),
      "time-out-return": words("Whoever asked for it comes back first, on time."),
      therapist: choice("in-reserve"),
      workshop: choice("yes"),
      "something-new": words("A rowing lesson, badly, together."),
      "slip-told": length(24),
      "slip-repair": words("I say what happened and what I will do. You may take a day before you answer."),
      "ending-said": words("By voice, in plain words, without arguing the other one out of it."),
      "ending-first-48-hours": words("No messages. Each of us is with a friend."),
      "ending-belongings": words("The books go by post within a month; nobody comes to the door."),
      "children-and-pets": SKIPPED,
      commitment: choice("here"),
    },
    b: {
      purpose: words("To see if we can be close again without one of us vanishing."),
      "trial-length": length(16),
      "trial-start": date(start),
      "trial-midpoint": date(midpoint),
      "status-name": words("two people who are finding out"),
      exclusivity: choice("exclusive"),
      "check-in-day": weekday(3),
      "check-in-time": time("19:30", TOM.zone),
      "check-in-length": length(45),
      contact: words(
        "Calls on Sundays and Wednesdays. In between we write when there is something to say, not out of duty.",
      ),
      intimacy: words("I would rather not decide this ahead. We ask each time, and a no is fine."),
      "other-people": words("If one of us meets a former partner, we mention it beforehand."),
      money: words("Each pays their own ticket. We share what we eat."),
      "whom-we-tell": words("One friend each, and nobody in our families until the midpoint."),
      "pace-today": words("Two calls a week for a month, then the first visit."),
      "time-out-signal": words("The word “harbour”"),
      "time-out-length": length(20),
      "time-out-return": words("Whoever asked for it comes back first, within the hour."),
      therapist: choice("in-reserve"),
      workshop: choice("later"),
      "slip-told": length(12),
      "ending-said": words("By voice, and never on a birthday."),
      "ending-first-48-hours": words("No messages. Each of us is with a friend."),
      "ending-contact": words("Three months without contact, then one letter each if we want to."),
      commitment: choice("starting"),
    },
  };
}
