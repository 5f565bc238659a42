import { request } from "node:http";

/** One request, as it is sent. */
export interface Asked {
  readonly method: "GET" | "HEAD" | "POST" | "DELETE";
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One answer: for the record every byte of it that means something, and what the sender needs to go on. */
export interface Answered {
  readonly status: number;
  /** The status line, every header as it was spelt and in its order, and the body byte by byte. */
  readonly record: string;
  readonly headers: ReadonlyMap<string, string>;
}

function recordOf(asked: Asked, head: string, rawHeaders: readonly string[], body: Buffer): string {
  return [`${asked.method} ${asked.path} → ${head}`, JSON.stringify(rawHeaders), body.toString("latin1")].join("\n");
}

/** Sends one request on a connection of its own. */
export function ask(origin: string, cookie: string, asked: Asked): Promise<Answered> {
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${asked.path}`,
      {
        method: asked.method,
        agent: false,
        headers: {
          origin,
          cookie,
          ...(body === undefined
            ? {}
            : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
          ...asked.headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const { httpVersion, statusCode = 0, statusMessage = "", rawHeaders } = response;
          const names = rawHeaders.filter((_, index) => index % 2 === 0);
          resolve({
            status: statusCode,
            record: recordOf(
              asked,
              `HTTP/${httpVersion} ${statusCode} ${statusMessage}`,
              rawHeaders,
              Buffer.concat(chunks),
            ),
            headers: new Map(names.map((name, index) => [name.toLowerCase(), rawHeaders[2 * index + 1] ?? ""])),
          });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
