import type { z } from "zod";
import { RefusalError } from "../refusal.ts";

/**
 * Reads a body, or the parameters of an address, by a strict schema.
 *
 * @param schema what is expected; a strict object refuses unknown fields
 * @param value what came
 * @returns the value as the schema gives it
 * @throws RefusalError "message-not-understood" when it does not fit; what did not fit is not repeated
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new RefusalError("message-not-understood");
  return parsed.data;
}
