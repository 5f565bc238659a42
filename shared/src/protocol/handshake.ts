import { z } from "zod";
import { Uuid } from "./values.ts";

/**
 * What a client sends with the handshake. Who it is follows from its session and is never part of a message. A page that
 * is in no workspace names none.
 */
export const HandshakeSchema = z.strictObject({ workspace: Uuid.exactOptional(), protocol: z.int() });
export type Handshake = z.infer<typeof HandshakeSchema>;
