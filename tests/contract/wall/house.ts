import { signingInOf } from "../../../server/src/accounts/session-hook.ts";
import { openSessions } from "../../../server/src/accounts/sessions.ts";
import { buildApp } from "../../../server/src/app.ts";
import type { Inputs } from "../../../server/src/inputs.ts";
import type { Person } from "../../../server/src/workspaces/opening.ts";
import { Page } from "../../support/page.ts";
import { type Ground, openGround } from "./ground.ts";
import { person, together } from "./people.ts";

/** An answer over HTTP: its status and its body. */
export type Told = readonly [status: number, body: unknown];

/** Someone signed in with a browser of their own; everything that reaches it is kept. */
export interface Guest {
  readonly person: Person;
  readonly cookie: string;
  readonly received: unknown[];
  /** One request from this browser. */
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** Opens a page of a workspace and waits for its first view or its refusal. */
  enter(workspace: string): Promise<Page>;
}

/** The real server on a ground, listening on loopback. */
export interface House extends Ground {
  readonly origin: string;
  /** Lets a person in, without the slow hash of a pass phrase. */
  guest(name: string): Promise<Guest>;
}

/**
 * Opens a house.
 * @param inputs time and randomness, where a test gives them
 */
export async function openHouse(inputs?: Inputs): Promise<House> {
  const ground = await openGround(inputs);
  const { deps, pool } = ground;
  const app = await buildApp({ pool, master: deps.master, inputs: deps.inputs, trustProxy: false, logging: false });
  const origin = await app.http.listen({ host: "127.0.0.1", port: 0 });
  const sessions = openSessions(deps.door, deps.master);
  return {
    ...ground,
    origin,
    async guest(name) {
      const someone = await person(deps, name);
      const { inputs } = deps;
      const header = await sessions.createSession(someone.id, inputs.entropy(name), {
        passPhraseAt: inputs.now(signingInOf(someone.id)),
        signedIn: "pass-phrase",
      });
      const cookie = header.split(";")[0] ?? "";
      return guestOf(origin, someone, cookie);
    },
    close: async () => {
      await app.close();
      await ground.close();
    },
  };
}

function guestOf(origin: string, someone: Person, cookie: string): Guest {
  const received: unknown[] = [];
  return {
    person: someone,
    cookie,
    received,
    async ask(method, path, body, headers = {}) {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: { origin, cookie, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      received.push({ headers: [...response.headers], text });
      const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
      return [response.status, isJson && text !== "" ? (JSON.parse(text) as unknown) : text];
    },
    async enter(workspace) {
      const page = new Page(origin, workspace, cookie, (entry) => received.push(entry));
      await page.until("a first view or a refusal", (each) => each.workspace !== undefined || each.refusal !== null);
      return page;
    },
  };
}

/** Waits until the server has hung up on a page. */
export async function untilGone(page: Page): Promise<void> {
  while (page.connected) await new Promise((resolve) => setImmediate(resolve));
}

/** Two guests in a new, open workspace, each on one page. */
export interface CoupleInHouse {
  readonly workspace: string;
  readonly ana: Guest;
  readonly ben: Guest;
  readonly a: Page;
  readonly b: Page;
}

/** Opens a workspace for two new guests. */
export async function newCouple(house: House): Promise<CoupleInHouse> {
  const [ana, ben] = await Promise.all([house.guest("Ana"), house.guest("Ben")]);
  const { workspace } = await together(house.deps, ana.person, ben.person);
  const [a, b] = await Promise.all([ana.enter(workspace), ben.enter(workspace)]);
  return { workspace, ana, ben, a, b };
}
