import { Page, type Received } from "./page.ts";

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly json: unknown;
}

/** A person with their own browser: cookies kept, every response and frame recorded. */
export class Person {
  readonly email: string;
  readonly name: string;
  readonly passPhrase: string;
  /** Everything that was received, in order. */
  readonly transcript: { readonly via: "http" | "socket"; readonly what: string; readonly body: unknown }[] = [];
  readonly #origin: string;
  #cookie = "";

  constructor(origin: string, who: { readonly email: string; readonly name: string; readonly passPhrase: string }) {
    this.#origin = origin;
    this.email = who.email;
    this.name = who.name;
    this.passPhrase = who.passPhrase;
  }

  readonly #received: Received = (entry) => {
    this.transcript.push(entry);
  };

  get cookie(): string {
    return this.#cookie;
  }

  /** One request from this person's browser. */
  async request(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers: {
        origin: this.#origin,
        cookie: this.#cookie,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(";")[0] ?? "";
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    const json: unknown = isJson ? JSON.parse(bytes.toString("utf8")) : null;
    this.#received({ via: "http", what: `${method} ${path}`, body: isJson ? json : bytes.toString("utf8") });
    return { status: response.status, headers: response.headers, bytes, json };
  }

  /** A request that has to succeed; its JSON. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.request(method, path, body);
    if (answer.status !== 200)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.bytes.toString()}`);
    return answer.json as T;
  }

  /** Makes the account. */
  async signUp(): Promise<readonly string[]> {
    const { email, name, passPhrase } = this;
    const made = await this.ask<{ recoveryCodes: string[] }>("POST", "/api/sign-up", { email, name, passPhrase });
    return made.recoveryCodes;
  }

  /** Types the pass phrase once more, as it is needed before a file. */
  async confirm(): Promise<void> {
    await this.ask("POST", "/api/account/confirm", { passPhrase: this.passPhrase });
  }

  /** Opens a page of a workspace and waits for its first view. */
  async connect(workspace: string): Promise<Page> {
    const page = this.page(workspace);
    await page.until("a first view or a refusal", (each) => each.workspace !== undefined || each.refusal !== null);
    return page;
  }

  /** Opens a page of a workspace. */
  page(workspace: string): Page {
    return new Page(this.#origin, workspace, this.#cookie, this.#received);
  }
}
