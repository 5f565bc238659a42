import fc from "fast-check";
import { expect, it } from "vitest";
import { type ClockSample, clockOffset } from "./clock-offset.ts";

interface Way {
  /** Milliseconds on the way to the server, and back. */
  readonly there: number;
  readonly back: number;
}

/** What a device sees that asks a server which is so far ahead of it. */
function asked(ahead: number, ways: readonly Way[]): readonly ClockSample[] {
  let device = 1000;
  return ways.map(({ there, back }) => {
    const sentAt = device;
    device += there + back;
    return { sentAt, answeredAt: device, serverAt: sentAt + there + ahead };
  });
}

const way = fc.record({ there: fc.integer({ min: 0, max: 3000 }), back: fc.integer({ min: 0, max: 3000 }) });
/** Up to some ten years. */
const ahead = fc.integer({ min: -3e11, max: 3e11 });

it("[C11c] without a sample there is no estimate", () => {
  expect(clockOffset([])).toBeNull();
});

it("[C11c] ways that take as long there as back give the exact offset, however skewed the device's clock", () => {
  fc.assert(
    fc.property(ahead, fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 9 }), (skew, lengths) => {
      expect(
        clockOffset(
          asked(
            skew,
            lengths.map((each) => ({ there: each, back: each })),
          ),
        ),
      ).toBe(skew);
    }),
  );
});

it("[C11c] however lopsided the ways, it is wrong by no more than half of the middle way there and back", () => {
  fc.assert(
    fc.property(ahead, fc.array(way, { minLength: 1, maxLength: 9 }), (skew, ways) => {
      const round = ways.map(({ there, back }) => there + back).sort((one, other) => one - other);
      const middle = round[Math.ceil(round.length / 2) - 1] ?? 0;
      expect(Math.abs((clockOffset(asked(skew, ways)) ?? Number.NaN) - skew)).toBeLessThanOrEqual(middle / 2);
    }),
  );
});

it("[C11c] two devices agree within 100 ms where most of their ways there and back take less than 100 ms", () => {
  const most = fc.record({ there: fc.integer({ min: 0, max: 49 }), back: fc.integer({ min: 0, max: 50 }) });
  const sets = fc.tuple(fc.array(most, { minLength: 3, maxLength: 3 }), fc.array(way, { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(ahead, ahead, sets, sets, (one, other, [mine, myOutliers], [theirs, theirOutliers]) => {
      const server = 1_767_225_600_000;
      const errorOf = (skew: number, ways: readonly Way[]): number =>
        server - skew + (clockOffset(asked(skew, ways)) ?? Number.NaN) - server;
      const apart = errorOf(one, [...myOutliers, ...mine]) - errorOf(other, [...theirs, ...theirOutliers]);
      expect(Math.abs(apart)).toBeLessThanOrEqual(100);
    }),
  );
});
