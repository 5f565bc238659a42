import { randomBytes } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import type { AccountLimits } from "../../../server/src/accounts/limits.ts";
import { buildApp } from "../../../server/src/app.ts";
import { type Door, openDoor } from "../../../server/src/db/door.ts";
import { type MasterKey, masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { openMasterKey } from "../../../server/src/db/keys/open-master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { freshDatabase } from "../../support/postgres.ts";

/** What a browser gets, as far as a person could tell two answers apart: everything but the time of day. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A browser that keeps one cookie. */
export class Browser {
  /** The cookie as it is sent back, `name=value`; empty when there is none. */
  cookie = "";
  /** The last `Set-Cookie` header. */
  setCookie: string | undefined;
  readonly #inject: (
    method: "GET" | "POST",
    url: string,
    cookie: string,
    body: unknown,
  ) => Promise<LightMyRequestResponse>;

  constructor(
    inject: (method: "GET" | "POST", url: string, cookie: string, body: unknown) => Promise<LightMyRequestResponse>,
  ) {
    this.#inject = inject;
  }

  /** One request; the route is a method and a path. */
  async see(route: `${"GET" | "POST"} ${string}`, body: unknown = {}): Promise<Seen> {
    const [method, url] = route.split(" ") as ["GET" | "POST", string];
    const answer = await this.#inject(method, url, this.cookie, body);
    this.setCookie = answer.headers["set-cookie"]?.toString();
    if (this.setCookie !== undefined) {
      const pair = this.setCookie.split(";")[0] ?? "";
      this.cookie = pair.endsWith("=") ? "" : pair;
    }
    const { date: _date, "set-cookie": _cookie, ...headers } = answer.headers;
    return { status: answer.statusCode, headers, body: answer.body };
  }

  /** One request; its status and its JSON. */
  async ask(route: `${"GET" | "POST"} ${string}`, body: unknown = {}): Promise<readonly [number, unknown]> {
    const seen = await this.see(route, body);
    return [seen.status, JSON.parse(seen.body)];
  }
}

/** The real server on a database of its own, asked without a network between. */
export interface AccountsServer {
  readonly door: Door;
  readonly master: MasterKey;
  browser(options?: { readonly origin?: string | undefined; readonly address?: string }): Browser;
  /** Rows as the database's owner sees them. */
  rows<Row extends object>(sql: string): Promise<readonly Row[]>;
  /** Every row of every table, as text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

const HOST = "localhost:3000";

/**
 * Opens a server for a test file.
 *
 * @param options the public origin and the limits, where a test needs its own
 */
export async function openAccountsServer(
  options: { readonly publicOrigin?: string; readonly limits?: AccountLimits } = {},
): Promise<AccountsServer> {
  const { publicOrigin, limits } = options;
  const database = await freshDatabase();
  const pool = new pg.Pool({
    connectionString: appUrl(database.adminUrl, database.appPassword),
    max: 25,
    pipeline: true,
  });
  const owner = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under idle connections at the end.
  for (const each of [pool, owner]) each.on("error", () => undefined);
  const door = openDoor(pool);
  const master = await openMasterKey(door, masterKeyFrom(randomBytes(32)), SYSTEM_INPUTS.entropy("host"));
  const app = await buildApp({
    pool,
    master,
    inputs: SYSTEM_INPUTS,
    trustProxy: false,
    logging: false,
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
    ...(limits === undefined ? {} : { accountLimits: limits }),
  });
  const own = publicOrigin ?? `http://${HOST}`;
  const rows = async <Row extends object>(sql: string): Promise<readonly Row[]> => (await owner.query<Row>(sql)).rows;
  return {
    door,
    master,
    browser: (who = {}) => {
      const origin = "origin" in who ? who.origin : own;
      return new Browser((method, url, cookie, body) =>
        app.http.inject({
          method,
          url,
          remoteAddress: who.address ?? "192.0.2.1",
          headers: {
            host: HOST,
            ...(cookie === "" ? {} : { cookie: `theme=%; ${cookie}` }),
            ...(origin === undefined ? {} : { origin }),
            ...(method === "POST" ? { "content-type": "application/json" } : {}),
          },
          ...(method === "POST" ? { payload: typeof body === "string" ? body : JSON.stringify(body) } : {}),
        }),
      );
    },
    rows,
    everything: async () => {
      const tables = await rows<{ name: string }>(
        "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'",
      );
      const texts = await Promise.all(
        tables.map(async ({ name }) =>
          (await rows<{ text: string }>(`select t::text as text from ${name} t`)).map(({ text }) => `${name} ${text}`),
        ),
      );
      return texts.flat().join("\n");
    },
    close: async () => {
      await app.close();
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}

/** An unlikely pass phrase that keeps the rules. */
export const PASS_PHRASE = "mild oat rivers sing low";
/** Another one. */
export const OTHER_PASS_PHRASE = "seven geese over a barn";

let made = 0;

/** What a new person types to sign up. */
export function someone(): { readonly email: string; readonly name: string; readonly passPhrase: string } {
  made += 1;
  return { email: `person-${made}@example.org`, name: `Person ${made}`, passPhrase: PASS_PHRASE };
}

/** The body of a refusal, without its sentence. */
export function codeIn([status, body]: readonly [number, unknown]): readonly [number, string] {
  return [status, (body as { error: { code: string } }).error.code];
}
