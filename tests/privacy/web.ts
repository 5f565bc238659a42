import { request } from "node:http";
import { unzipSync } from "fflate";

/** One request, as it is sent. */
export interface Asked {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
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

/** What a body says byte by byte. An archive is opened: a receipt that stands in one of its files has to be seen there. */
function saidIn(body: Buffer, rawHeaders: readonly string[]): string {
  if (!rawHeaders.includes("application/zip")) return body.toString("latin1");
  const files = Object.entries(unzipSync(body)).map(([path, bytes]) => [path, Buffer.from(bytes).toString("latin1")]);
  return files.flat().join("\n");
}

function recordOf(asked: Asked, head: string, rawHeaders: readonly string[], body: Buffer): string {
  return [`${asked.method} ${asked.path} → ${head}`, JSON.stringify(rawHeaders), saidIn(body, rawHeaders)].join("\n");
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
