import { describe, expect, it } from "vitest";
import { AT_FIRST, after, connectednessOf, type LineEvent, type Standing } from "./standing.ts";

const SIGNED_OUT = { code: "signed-out", sentence: "You are signed out." } as const;
const TOO_OLD = { code: "app-too-old", sentence: "There is a newer version." } as const;

const away = (why: "unreachable" | "device" | "foreign", told: boolean): Standing => ({ at: "away", why, told });
const HERE: Standing = { at: "here" };
const REFUSED: Standing = { at: "refused", refusal: SIGNED_OUT };
const STANDINGS: readonly Standing[] = [
  { at: "connecting", told: false },
  { at: "connecting", told: true },
  HERE,
  away("unreachable", false),
  away("unreachable", true),
  { at: "catching-up", told: false },
  { at: "catching-up", told: true },
  REFUSED,
];
const REACHED: LineEvent = { type: "reached" };
const SHOWN: LineEvent = { type: "shown" };
const LONG: LineEvent = { type: "long" };
const LOST: LineEvent = { type: "lost", why: "foreign" };
const END: LineEvent = { type: "refused", refusal: TOO_OLD };

/** After each standing above, in its order. */
const TABLE: readonly (readonly [LineEvent, readonly Standing[]])[] = [
  [
    REACHED,
    [
      { at: "connecting", told: false },
      { at: "connecting", told: true },
      HERE,
      { at: "catching-up", told: false },
      { at: "catching-up", told: true },
      { at: "catching-up", told: false },
      { at: "catching-up", told: true },
      REFUSED,
    ],
  ],
  [SHOWN, [HERE, HERE, HERE, HERE, HERE, HERE, HERE, REFUSED]],
  [
    LONG,
    [
      { at: "connecting", told: true },
      { at: "connecting", told: true },
      HERE,
      away("unreachable", true),
      away("unreachable", true),
      { at: "catching-up", told: true },
      { at: "catching-up", told: true },
      REFUSED,
    ],
  ],
  [
    LOST,
    [
      away("foreign", false),
      away("foreign", true),
      away("foreign", false),
      away("foreign", false),
      away("foreign", true),
      away("foreign", false),
      away("foreign", true),
      REFUSED,
    ],
  ],
  [END, [...STANDINGS.slice(0, -1).map((): Standing => ({ at: "refused", refusal: TOO_OLD })), REFUSED]],
];

describe("where a page stands with its line", () => {
  it.each(TABLE)("[T7] after %j, from every standing there is", (event, nexts) => {
    expect(STANDINGS.map((standing) => after(standing, event))).toStrictEqual(nexts);
  });

  it("[T7] tells nobody of a drop that is over in a moment, and all of one that lasts until it is over", () => {
    const told = (events: readonly LineEvent[]): readonly boolean[] => {
      let standing: Standing = HERE;
      return events.map((event) => {
        standing = after(standing, event);
        return standing.at !== "here" && standing.at !== "refused" && standing.told;
      });
    };
    expect(told([LOST, REACHED, SHOWN, LONG])).toStrictEqual([false, false, false, false]);
    expect(told([LOST, REACHED, LOST, LONG, REACHED, LOST, REACHED, SHOWN, LOST])).toStrictEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("[T7] changes nothing where nothing changes, so that nothing is shown or read out again", () => {
    const standing = away("device", true);
    expect(after(standing, { type: "lost", why: "device" })).toBe(standing);
    expect(after(standing, LONG)).toBe(standing);
  });

  it("[T7] lets words go off only while what is shown is current", () => {
    expect(STANDINGS.map((standing) => connectednessOf(standing).state)).toStrictEqual([
      "connecting",
      "connecting",
      "here",
      "offline",
      "offline",
      "offline",
      "offline",
      "refused",
    ]);
    expect(connectednessOf(AT_FIRST)).toStrictEqual({ state: "connecting" });
    expect(connectednessOf(REFUSED)).toStrictEqual({ state: "refused", refusal: SIGNED_OUT });
  });
});
