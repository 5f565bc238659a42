import { REFUSAL_WORDS } from "@footbridge/shared/practice/en/refusals";
import { REJECTION_WORDS } from "@footbridge/shared/practice/en/rejections";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";

/** The closed set of codes, the ones of the boundary first. */
export const ALL_CODES: readonly ErrorCode[] = Object.keys({
  ...REFUSAL_WORDS,
  ...REJECTION_WORDS,
}) as ErrorCode[];
