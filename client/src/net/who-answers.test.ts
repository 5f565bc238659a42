import { describe, expect, it } from "vitest";
import { readAnswer, whyAway } from "./who-answers.ts";

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const answer = (body: string, status: number, headers: Record<string, string>): Response =>
  new Response(body, { status, headers });

describe("who answers while there is no connection", () => {
  it("[T7] is somebody else where a page comes instead of ours, or leads elsewhere", () => {
    expect(readAnswer(answer("<h1>Welcome to our Wi-Fi</h1>", 200, { "content-type": "text/html" }))).toBe("foreign");
    expect(readAnswer(answer("", 200, {}))).toBe("foreign");
    expect(readAnswer(answer("<h1>Sign in</h1>", 403, { "content-type": "text/html" }))).toBe("foreign");
    expect(readAnswer(answer("<h1>Sign in</h1>", 511, { "content-type": "text/html" }))).toBe("foreign");
    expect(readAnswer({ type: "opaqueredirect", status: 0, headers: new Headers() })).toBe("foreign");
  });

  it("[T7] is our own server, or what stands before it, where the answer is ours or says that it is away", () => {
    expect(readAnswer(answer('{"ok":true}', 200, JSON_TYPE))).toBe("unreachable");
    expect(readAnswer(answer('{"error":{}}', 500, JSON_TYPE))).toBe("unreachable");
    expect(readAnswer(answer("<h1>502 Bad Gateway</h1>", 502, { "content-type": "text/html" }))).toBe("unreachable");
  });

  it("[T7] is asked plainly, and only where the device has a network at all", async () => {
    const asked: (readonly [unknown, unknown, unknown, unknown])[] = [];
    const network: typeof fetch = async (address, init) => {
      asked.push([address, init?.credentials, init?.cache, init?.redirect]);
      throw new TypeError("Failed to fetch");
    };
    expect(await whyAway(network, { onLine: true })).toBe("unreachable");
    expect(await whyAway(network, { onLine: false })).toBe("device");
    expect(asked).toStrictEqual([["/healthz", "omit", "no-store", "manual"]]);
  });
});
