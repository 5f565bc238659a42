import {
  PRIVATE_PAGE_KINDS,
  PRIVATE_PAGE_PROMPTS,
  type PrivatePageKind,
} from "@footbridge/shared/practice/private-pages";
import { AHEAD } from "@footbridge/shared/protocol/reminders";
import type { Asked } from "./web.ts";

/** The private pages that anyone writes in a story, each under their own name: an id counts for its writer alone. */
function pageAt(page: number): { readonly id: string; readonly kind: PrivatePageKind } {
  const at = page % PRIVATE_PAGE_KINDS.length;
  return { id: `00000000-0000-4000-8000-0000000000a${at}`, kind: PRIVATE_PAGE_KINDS[at] ?? "the-wave" };
}

/** What is a person's own, asked for in all its ways. Which page is meant follows from a number, and its kind with it. */
export const OWN_PAGES = {
  begin: (page: number): Asked => ({ method: "POST", path: "/api/private-pages", body: pageAt(page) }),
  write: (page: number, base: number, text: string): Asked => {
    const { id, kind } = pageAt(page);
    const prompts = PRIVATE_PAGE_PROMPTS[kind];
    const prompt = prompts[page % prompts.length] ?? "";
    return { method: "PUT", path: `/api/private-pages/${id}/texts/${prompt}`, body: { base, text } };
  },
  delete: (page: number): Asked => ({ method: "DELETE", path: `/api/private-pages/${pageAt(page).id}` }),
  prefer: (language: string): Asked => ({ method: "PUT", path: "/api/preferences", body: { language } }),
  dismiss: (notes: number): Asked => ({
    method: "PUT",
    path: "/api/preferences",
    body: { quietNotes: Array.from({ length: 1 + (notes % 5) }, (_, note) => `note-${note}`) },
  }),
  remind: (how: number): Asked => ({
    method: "PUT",
    path: "/api/reminders",
    body: { mail: how % 2 === 0, ahead: AHEAD[how % AHEAD.length], quiet: null, zone: "Europe/Berlin" },
  }),
  confirm: (passPhrase: string): Asked => ({ method: "POST", path: "/api/account/confirm", body: { passPhrase } }),
  subscribe: (workspace: string): Asked => ({ method: "POST", path: feedOf(workspace), body: {} }),
  unsubscribe: (workspace: string): Asked => ({ method: "DELETE", path: feedOf(workspace) }),
} as const;

function feedOf(workspace: string): string {
  return `/api/workspaces/${workspace}/calendar-feed`;
}

/** Whether a request is for something that is taken along: a pass phrase is asked for first. */
export function takesAlong({ method, path }: Asked): boolean {
  return /\.(md|pdf|ics)$|^\/api\/my-data$/.test(path) || (method === "POST" && path.endsWith("/calendar-feed"));
}

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
    get(at(workspace, "revisions/1/agreement.pdf?paper=letter")),
    get(at(workspace, "revisions/1/paper")),
    get(at(workspace, "revisions/1/proof.json")),
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
    get("/api/private-pages"),
    get("/api/preferences"),
    OWN_PAGES.write(1, 0, "over what may be there"),
    OWN_PAGES.begin(1),
    OWN_PAGES.delete(1),
    OWN_PAGES.dismiss(2),
    OWN_PAGES.prefer("fa"),
    get("/api/reminders"),
    OWN_PAGES.remind(1),
    get("/api/nothing-here"),
    get("/api/host-identity"),
    get(at(workspace, "check-ins.ics")),
    get(at(workspace, "calendar-feed")),
    OWN_PAGES.subscribe(workspace),
    OWN_PAGES.unsubscribe(workspace),
    get("/api/my-data"),
    get("/healthz"),
    get("/readyz"),
  ];
}

/** Where the mirror stands among those requests. */
export const MIRROR_AT = requestsAbout("here", "elsewhere").findIndex(({ path }) => path.endsWith("/here/mirror"));
