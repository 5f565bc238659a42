import { z } from "zod";

/** The host's certificates and the words of its root: all of its identity that is for everyone. */
export const HostIdentityAnswerSchema = z.strictObject({
  /** DER in base64: the certificate that signs the others. */
  root: z.base64(),
  /** Those that sign receipts and seals, from the oldest on. */
  leaves: z.array(z.base64()),
  /** The fingerprint of the root's key in words. */
  words: z.array(z.string()),
});

export type HostIdentityAnswer = z.infer<typeof HostIdentityAnswerSchema>;
