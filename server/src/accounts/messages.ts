import type { BoundaryCode } from "@footbridge/shared/protocol/errors";
import { Text } from "@footbridge/shared/protocol/values";
import { z } from "zod";

/** Far above what any rule allows, so that the rules and not the schema say what is wrong with an honest mistake. */
const FIELD_MAX = 1024;

const Field = Text(FIELD_MAX);
const Nothing = z.strictObject({});
const PersonAnswer = z.strictObject({ person: z.strictObject({ name: z.string() }) });
const Codes = z.array(z.string());

const ANY: readonly BoundaryCode[] = ["not-saved"];
const ANY_POST: readonly BoundaryCode[] = [...ANY, "message-not-understood", "message-too-large", "wrong-origin"];
const PASS_PHRASE: readonly BoundaryCode[] = [
  "pass-phrase-too-short",
  "pass-phrase-too-long",
  "pass-phrase-too-common",
];

/** Every route of accounts: what goes in, what comes out, and the codes it can be refused with. */
export const ACCOUNT_ROUTES = {
  "GET /api/me": { answer: PersonAnswer, codes: [...ANY, "signed-out"] },
  "POST /api/sign-up": {
    body: z.strictObject({ email: Field, name: Field, passPhrase: Field }),
    /** The codes are empty when the address and the pass phrase are those of an account: then this was a sign-in. */
    answer: PersonAnswer.extend({ recoveryCodes: Codes }),
    codes: [...ANY_POST, "too-fast", "email-not-valid", "name-not-valid", ...PASS_PHRASE, "sign-up-not-possible"],
  },
  "POST /api/sign-in": {
    body: z.strictObject({ email: Field, passPhrase: Field }),
    answer: PersonAnswer,
    codes: [...ANY_POST, "too-fast", "email-not-valid", "sign-in-failed"],
  },
  "POST /api/sign-out": { body: Nothing, answer: Nothing, codes: ANY_POST },
  "POST /api/sign-out-everywhere": { body: Nothing, answer: Nothing, codes: [...ANY_POST, "signed-out"] },
  "POST /api/way-back": {
    body: z.strictObject({ email: Field, recoveryCode: Field, passPhrase: Field }),
    answer: PersonAnswer.extend({ recoveryCodesLeft: z.int().min(0) }),
    codes: [...ANY_POST, "too-fast", "email-not-valid", ...PASS_PHRASE, "way-back-failed"],
  },
  "POST /api/account/confirm": {
    body: z.strictObject({ passPhrase: Field }),
    answer: Nothing,
    codes: [...ANY_POST, "too-fast", "signed-out", "sign-in-failed"],
  },
  "POST /api/recovery-codes": {
    body: z.strictObject({ passPhrase: Field }),
    answer: z.strictObject({ recoveryCodes: Codes }),
    codes: [...ANY_POST, "too-fast", "signed-out", "sign-in-failed"],
  },
  "GET /api/pass-phrase-suggestion": {
    answer: z.strictObject({ passPhrase: z.string() }),
    codes: [...ANY, "too-fast"],
  },
} as const satisfies Record<
  string,
  { readonly body?: z.ZodType; readonly answer: z.ZodType; readonly codes: readonly BoundaryCode[] }
>;

/** A route of accounts, as method and path. */
export type AccountRoute = keyof typeof ACCOUNT_ROUTES;

/** What a route answers. */
export type AnswerOf<Route extends AccountRoute> = z.infer<(typeof ACCOUNT_ROUTES)[Route]["answer"]>;
