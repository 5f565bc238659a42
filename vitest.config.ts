import { defineConfig } from "vitest/config";

/** The packages' own sources, not their builds. Vitest resolves for Node through both lists. */
const conditions = ["source"];

const resolve = { conditions };
const ssr = { resolve: { conditions: [...conditions, "module", "node", "development|production"] } };

/** Milliseconds; only a machine that stands still takes that long. */
const slow = 600_000;

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["{shared,server,client,tests}/**/*.test.{ts,tsx}"],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            "**/*.pg.test.ts",
            "tests/contract/**",
            "tests/start/**",
            "tests/e2e/**",
          ],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "contract",
          include: ["{server,tests}/**/*.pg.test.ts", "tests/{contract,start}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          globalSetup: ["tests/support/postgres-server.ts"],
          maxWorkers: 2,
          testTimeout: slow,
          hookTimeout: slow,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          globalSetup: ["tests/support/postgres-server.ts"],
          maxWorkers: 2,
          // A slow machine takes its time; only a failure takes all of it.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 2 * slow,
          hookTimeout: 2 * slow,
        },
      },
    ],
  },
});
