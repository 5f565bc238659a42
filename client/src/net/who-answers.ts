import type { Away } from "./standing.ts";

/** An address of the server's that answers everyone, in JSON. */
const OURS = "/healthz";
/** How long to wait for whoever answers, in milliseconds. */
const PATIENCE = 4000;

/** What is needed of an answer. */
export type SomeAnswer = Pick<Response, "type" | "status" | "headers">;

/**
 * What an answer to a plain question says of a connection that does not come about. A network that wants a sign-in of its
 * own first answers everything with a page of its own, or leads there.
 */
export function readAnswer(answer: SomeAnswer): Away {
  if (answer.type === "opaqueredirect") return "foreign";
  // The code that was made for such networks (RFC 6585, section 6).
  if (answer.status === 511) return "foreign";
  // Whatever stands in front of a server that is away says so in its own words, with a code for it.
  if (answer.status >= 500) return "unreachable";
  return answer.headers.get("content-type")?.startsWith("application/json") === true ? "unreachable" : "foreign";
}

/** Why there is no connection, as far as a browser can find out. Never rejects. */
export async function whyAway(ask: typeof fetch, device: Pick<Navigator, "onLine">): Promise<Away> {
  if (!device.onLine) return "device";
  try {
    return readAnswer(
      await ask(OURS, {
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      }),
    );
  } catch {
    return "unreachable";
  }
}
