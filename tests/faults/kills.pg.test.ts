import { expect, it } from "vitest";
import { runKills, total } from "./kills/run-kills.ts";

/** `FAULT_KILLS=1000` for more, as does `npm run test:faults`; `FAULT_SEED` for other couples and other instants. */
const KILLS = Number(process.env["FAULT_KILLS"] ?? 30);
const SEED = process.env["FAULT_SEED"] ?? "kept";

it(`[T1] [T3] [T8a] ${KILLS} kills of a server, of its database and of both lose nothing acknowledged, double nothing, and leave every view alike`, {
  timeout: 120_000 + KILLS * 15_000,
}, async () => {
  const found = await runKills({ kills: KILLS, seed: SEED });
  const { lost, doubled, differing, kills } = found;
  expect({ lost, doubled, differing, kills: total(kills) }).toEqual({
    lost: [],
    doubled: [],
    differing: [],
    kills: KILLS,
  });
  // Each of the three was killed, and in the middle of something.
  expect(Object.values(kills).filter((times) => times === 0)).toEqual([]);
  expect(found.setbacks).toBeGreaterThan(0);
});
