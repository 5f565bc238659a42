import type { MeetingView } from "@footbridge/shared/domain/meeting/view";
import { NO_MEETING_VIEW } from "@footbridge/shared/domain/meeting/view";
import { expect, it } from "vitest";
import { meetingHere } from "./meeting-here.ts";

const SHOWN: MeetingView = {
  askedUntil: null,
  askAgainAt: "2027-01-22T12:30:00.000Z",
  question: null,
  inside: {
    id: "one",
    since: "2027-01-22T12:00:00.000Z",
    other: { here: true, hand: true, place: { kind: "path" } },
    mine: { hand: false, showsPlace: true },
    turns: null,
    focus: null,
    opening: null,
  },
};

it("[P12] [C13] nobody is shown here, and no question, from the moment at which a page knows of a pause", () => {
  expect(meetingHere(SHOWN, { paused: true, away: false })).toStrictEqual(NO_MEETING_VIEW);
  expect(
    meetingHere({ ...SHOWN, inside: null, question: { meeting: "one", until: "" } }, { paused: true, away: false }),
  ).toStrictEqual(NO_MEETING_VIEW);
  expect(meetingHere(SHOWN, { paused: false, away: false })).toBe(SHOWN);
  expect(meetingHere(null, { paused: false, away: true })).toStrictEqual(NO_MEETING_VIEW);
});

it("[P12] nothing is said of the other while the connection is away, and one's own stays", () => {
  expect(meetingHere(SHOWN, { paused: false, away: true }).inside).toStrictEqual({
    ...SHOWN.inside,
    other: { here: false, hand: false, place: null },
  });
});
