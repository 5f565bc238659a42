import type { Asked } from "./web.ts";

/** What anyone may ask over HTTP while they are signed in, of their workspace and of one that is not theirs. */
export function requestsAbout(workspace: string, elsewhere: string): readonly Asked[] {
  const at = (id: string, rest: string): string => `/api/workspaces/${id}/${rest}`;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Asked => ({
    method: "GET",
    path,
    headers,
  });
  return [
    get("/api/me"),
    get("/api/workspaces"),
    get("/api/workspaces", { "if-modified-since": "Mon, 04 Jan 2027 09:59:30 GMT" }),
    { method: "HEAD", path: "/api/workspaces" },
    get(at(workspace, "revisions/1")),
    get(at(workspace, "revisions/1"), { "if-none-match": "*" }),
    get(at(workspace, "revisions/1/agreement.md")),
    get(at(workspace, "revisions/1/agreement.pdf")),
    get(at(workspace, "revisions/2")),
    get(at(workspace, "mirror")),
    get(at(workspace, "invitation")),
    { method: "POST", path: at(workspace, "invitation"), body: {} },
    { method: "DELETE", path: at(workspace, "invitation") },
    get(at(workspace, "mirror")),
    get(at(elsewhere, "mirror")),
    get(at(elsewhere, "revisions/1")),
    get(at(elsewhere, "invitation")),
    get(at(elsewhere, "mirror")),
    get(at("00000000-0000-4000-8000-000000000000", "revisions/1")),
    { method: "POST", path: "/api/invitations/look", body: { token: "t".repeat(43) } },
    { method: "POST", path: "/api/workspaces", body: { more: "than nothing" } },
    get("/api/nothing-here"),
    get("/healthz"),
  ];
}
