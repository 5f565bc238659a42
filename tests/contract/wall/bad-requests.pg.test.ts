import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { describe, expect, it } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { Clock } from "./clock.ts";
import type { Told } from "./house.ts";
import { coupleOfFile } from "./house-of-file.ts";
import { ID } from "./well-formed.ts";

const clock = new Clock();
const { house, couple, changingNothing } = coupleOfFile(clock);

describe("a request", () => {
  const told = (status: number, code: ErrorCode): Told => [status, refusalBody(code)];
  const workspacePath = (rest = ""): string => `/api/workspaces/${couple.workspace}${rest}`;

  it.each([
    ["a field too many", { extra: 1 }],
    ["a list", []],
    ["a text", '"text"'],
    ["broken JSON", "{"],
    ["a forged prototype", '{"__proto__": {"seat": "a"}}'],
    ["nothing", undefined],
  ])("[T4] with %s is not understood", async (_, body) => {
    await changingNothing(async () => {
      const count = "select count(*)::int from footbridge.workspaces";
      const before = await house.asOwner(count);
      for (const path of ["/api/workspaces", workspacePath("/invitation"), "/api/invitations/look"])
        expect(await couple.ana.ask("POST", path, body)).toStrictEqual(told(400, "message-not-understood"));
      expect(await house.asOwner(count)).toStrictEqual(before);
    });
  });

  it("[T4] with a body over 64 kB is too large", async () => {
    expect(await couple.ana.ask("POST", "/api/workspaces", { extra: "x".repeat(64 * 1024) })).toStrictEqual(
      told(413, "message-too-large"),
    );
  });

  it("[T4] of another content type is not understood", async () => {
    expect(await couple.ana.ask("POST", "/api/workspaces", "{}", { "content-type": "text/plain" })).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });

  it.each(["http://example.org", "null", ""])(
    "[T4] that would change something and comes from '%s' is refused",
    async (origin) => {
      await changingNothing(async () => {
        for (const [method, path] of [
          ["POST", "/api/workspaces"],
          ["POST", workspacePath("/invitation")],
          ["DELETE", workspacePath("/invitation")],
          ["POST", "/api/sign-out"],
        ] as const)
          expect(await couple.ana.ask(method, path, {}, { origin })).toStrictEqual(told(403, "wrong-origin"));
      });
      expect((await couple.ana.ask("GET", "/api/me"))[0]).toBe(200);
    },
  );

  it("[P5] about somebody else's workspace is answered as if there were none", async () => {
    const other = await house.guest("Cleo");
    for (const id of [couple.workspace, ID])
      for (const [method, rest, body] of [
        ["GET", "/invitation", undefined],
        ["POST", "/invitation", {}],
        ["DELETE", "/invitation", undefined],
        ["GET", "/revisions/1", undefined],
        ["GET", "/revisions/1/agreement.md", undefined],
        ["GET", "/revisions/1/agreement.pdf", undefined],
      ] as const)
        expect([rest, await other.ask(method, `/api/workspaces/${id}${rest}`, body)]).toStrictEqual([
          rest,
          told(404, "not-your-workspace"),
        ]);
  });

  it.each(["/invitation", "/revisions/1", "/revisions/1/agreement.md"])(
    "[T4] for %s without being signed in is refused",
    async (rest) => {
      expect(await couple.ana.ask("GET", workspacePath(rest), undefined, { cookie: "" })).toStrictEqual(
        told(401, "signed-out"),
      );
    },
  );

  it.each(["x", ID.toUpperCase(), "..%2f..", "%00"])("[T4] for the workspace '%s' is not understood", async (id) => {
    expect(await couple.ana.ask("GET", `/api/workspaces/${id}/invitation`)).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });

  it("[T4] for what is not there says so", async () => {
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["POST", "/api/nothing"],
      ["GET", "/api/"],
      ["PUT", "/api/workspaces"],
      ["POST", "/nothing"],
    ] as const)
      expect([path, await couple.ana.ask(method, path, method === "GET" ? undefined : {})]).toStrictEqual([
        path,
        told(404, "not-found"),
      ]);
    expect(await couple.ana.ask("GET", workspacePath("/revisions/1"))).toStrictEqual(told(409, "revision-unknown"));
    expect(await couple.ana.ask("GET", workspacePath("/revisions/0"))).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });
});
