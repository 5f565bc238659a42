import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { SYSTEM_INPUTS } from "../inputs.ts";
import { RefusalError } from "../refusal.ts";
import { knowPerson, requireFresh } from "./session-hook.ts";
import type { Sessions } from "./sessions.ts";

const TYPED = Date.parse("2031-01-01T09:00:00Z");
const person = { id: "00000000-0000-4000-8000-000000000001", name: "Ana" };

/** What a request for a file comes to, so long after the pass phrase was typed. */
async function after(milliseconds: number, somebody: boolean, url = "/api/file"): Promise<string> {
  const readSession: Sessions["readSession"] = async () =>
    somebody ? { person, sessionKey: "", passPhraseAt: new Date(TYPED), signedIn: "pass-phrase" } : null;
  const hook = knowPerson({ readSession }, { ...SYSTEM_INPUTS, now: () => new Date(TYPED + milliseconds) });
  const request = { routeOptions: { url }, headers: {}, person: null, freshlySignedIn: false };
  await hook(request as unknown as FastifyRequest);
  try {
    return requireFresh(request as unknown as FastifyRequest).name;
  } catch (refused) {
    if (refused instanceof RefusalError) return refused.code;
    throw refused;
  }
}

test.each([
  ["at once", 0, "Ana"],
  ["just before ten minutes are over", 599_999, "Ana"],
  ["after ten minutes", 600_000, "fresh-sign-in-needed"],
  ["after days", 300_000_000, "fresh-sign-in-needed"],
])("[P11a] a file is handed out for ten minutes after the pass phrase was typed: %s", async (_, since, met) => {
  expect(await after(since, true)).toBe(met);
});

test("[P11a] a file is handed out to nobody who is not signed in", async () => {
  expect([await after(0, false), await after(0, true, "/file")]).toEqual(["signed-out", "signed-out"]);
});
