import { REFUSAL_WORDS } from "@footbridge/shared/practice/en/refusals";
import { afterEach, describe, expect, it, vi } from "vitest";
import { http } from "../words/en/http.ts";
import { ApiError, ask, send } from "./http.ts";

/** Lets `fetch` give one answer, and writes down what it was asked. */
function answering(respond: () => Promise<Response>) {
  const asked: { path: string; method: string | undefined; body: unknown; headers: unknown }[] = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    asked.push({ path, method: init.method, body: init.body, headers: init.headers });
    return respond();
  });
  return asked;
}

const json = (status: number, body: unknown) => async () => Response.json(body, { status });

/** The error a promise rejects with, as its parts. */
async function refused(promise: Promise<unknown>): Promise<{ ours: boolean; code: unknown; sentence: unknown }> {
  const error: unknown = await promise.then(
    () => "it did not reject",
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) return { ours: false, code: undefined, sentence: error };
  return { ours: true, code: error.code, sentence: error.message };
}

afterEach(() => vi.unstubAllGlobals());

describe("asking the server", () => {
  it("sends JSON to the route and gives back what came", async () => {
    const asked = answering(json(200, { person: { name: "Mira" } }));
    const body = { email: "mira@example.org", passPhrase: "four words in a row" };
    expect(await send("POST /api/sign-in", { body })).toEqual({ person: { name: "Mira" } });
    expect(asked).toEqual([
      {
        path: "/api/sign-in",
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      },
    ]);
  });

  it("fills the id into the route, escaped, and sends no body where there is none", async () => {
    const asked = answering(async () => new Response(null, { status: 204 }));
    expect(await ask("DELETE /api/workspaces/:id/invitation", { id: "a/b" })).toBe(undefined);
    expect(asked).toEqual([
      { path: "/api/workspaces/a%2Fb/invitation", method: "DELETE", body: undefined, headers: undefined },
    ]);
  });

  it("[T4] carries the code of a refusal, and its sentence in the language of the page", async () => {
    answering(json(401, { error: { code: "signed-out", sentence: "Bitte melde dich wieder an." } }));
    expect(await refused(ask("GET /api/me"))).toEqual({
      ours: true,
      code: "signed-out",
      sentence: REFUSAL_WORDS["signed-out"],
    });
    answering(json(418, { error: { code: "of-tomorrow", sentence: "There is tea." } }));
    expect(await refused(ask("GET /api/me"))).toEqual({ ours: true, code: "of-tomorrow", sentence: "There is tea." });
  });

  it("has a sentence of its own for a network that is away", async () => {
    answering(() => Promise.reject(new TypeError("fetch failed")));
    expect(await refused(ask("GET /api/me"))).toEqual({
      ours: true,
      code: "unreachable",
      sentence: http.unreachable,
    });
  });

  it("takes nothing for an answer that is not ours: a page of a proxy, an error without our shape", async () => {
    answering(async () => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(await refused(ask("GET /api/me"))).toEqual({ ours: true, code: "unexpected", sentence: http.unexpected });
    answering(async () => new Response("<h1>Welcome to this network</h1>", { status: 200 }));
    expect(await refused(ask("GET /api/me"))).toEqual({ ours: true, code: "unexpected", sentence: http.unexpected });
    answering(json(500, { error: "broken" }));
    expect(await refused(ask("GET /api/me"))).toEqual({ ours: true, code: "unexpected", sentence: http.unexpected });
  });

  it("says that it was called off, and not that the network is away", async () => {
    const calledOff = new AbortController();
    calledOff.abort();
    answering(() => Promise.reject(calledOff.signal.reason));
    expect(await refused(ask("GET /api/me", { signal: calledOff.signal }))).toEqual({
      ours: false,
      code: undefined,
      sentence: calledOff.signal.reason,
    });
  });
});
