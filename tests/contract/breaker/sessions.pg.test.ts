import { afterAll, beforeAll, expect, test } from "vitest";
import { newCouple } from "../../support/couple.ts";
import { type HeldServer, runHeldServer } from "./held-server.ts";

let server: HeldServer;
beforeAll(async () => {
  server = await runHeldServer();
});
afterAll(async () => {
  await server.close();
});

test.each(["/api/sign-out", "/api/sign-out-everywhere"])(
  "[P1] a page that comes in while its session ends is not let in: %s",
  async (path) => {
    const { a, b, ana, workspace } = await newCouple(server.origin);
    a.close();
    const commit = server.holdNextCommit();
    const page = ana.page(workspace);
    // The session was found, and its transaction has not come to its end here.
    await commit.reached;
    expect((await ana.request("POST", path, {})).status).toBe(200);
    commit.release();
    await page.until("a refusal or a view", (each) => each.refusal !== null || each.workspace !== undefined);
    expect(page.refusal?.code).toBe("signed-out");
    expect(page.workspace).toBeUndefined();
    await page.until("hung up", (each) => !each.connected);
    b.close();
  },
);
