import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RefusalError } from "../refusal.ts";
import { refusalBody, statusFor } from "./refusal.ts";

/** How many places of a failure's way are logged. */
const PLACES = 6;

function statusOf(error: unknown): number {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : 500;
}

/**
 * Finds the code for whatever was thrown.
 *
 * @param error a RefusalError, an error of Fastify or its plugins (which name a status), or any other
 * @returns a code of the closed set; "not-saved" for everything that is not the asker's doing
 */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof RefusalError) return error.code;
  const status = statusOf(error);
  if (status === 413) return "message-too-large";
  if (status === 429) return "too-fast";
  if (status === 404) return "not-found";
  return status >= 400 && status < 500 ? "message-not-understood" : "not-saved";
}

function splitOnce(text: string, at: string): readonly [string, string?] {
  const start = text.indexOf(at);
  return start < 0 ? [text] : [text.slice(0, start), text.slice(start + at.length)];
}

/**
 * Where an error came from, without its message: a database's message can repeat the values of a row.
 *
 * @param error anything that was thrown
 * @returns its kind, the database's five-letter state where there is one, and the first places of its stack
 */
export function traceOf(error: unknown): { kind: string; state?: string; places: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, places: [] };
  const source = error.cause instanceof Error ? error.cause : error;
  const state = "code" in source && typeof source.code === "string" ? source.code : undefined;
  // The message stands at the head of the stack, and may have lines of its own.
  const [, after = ""] = splitOnce(source.stack ?? "", source.message);
  const places = after.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: source.name,
    ...(state === undefined ? {} : { state }),
    places: places.slice(0, PLACES).map((line) => line.trim()),
  };
}

/**
 * The one error handler, for `setErrorHandler` and for Fastify's `frameworkErrors`: answers with a code and its
 * sentence, and logs the code, never what was sent.
 */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const code = codeOf(error);
  if (code === "not-saved") request.log.error({ code, ...traceOf(error) }, "request failed");
  else request.log.info({ code }, "request refused");
  void reply.code(statusFor(code)).send(refusalBody(code));
}
