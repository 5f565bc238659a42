import type { WayIn } from "@footbridge/shared/domain/agreement/audit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { parse } from "../http/parse.ts";
import { RefusalError } from "../refusal.ts";
import { normalEmail } from "./email.ts";
import { ACCOUNT_ROUTES, type AnswerOf } from "./messages.ts";
import { normalName } from "./name.ts";
import { checkPassPhrase } from "./pass-phrase.ts";
import { emailKeyOf, type Person } from "./persons.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import type { RouteLimits } from "./route-limits.ts";
import { requirePerson, signingInOf } from "./session-hook.ts";
import type { Sessions } from "./sessions.ts";
import { type AccountTools, confirmPassPhrase, signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";
import { suggestPassPhrase } from "./suggestion.ts";
import { wayBack } from "./way-back.ts";

/** No request of accounts is larger: three fields of 1,024 characters, however they are escaped. In bytes. */
export const BODY_LIMIT = 24_576;

/** What a route answers about the person who asks. */
function shown(person: Person): { name: string } {
  return { name: person.name };
}

/**
 * Adds the routes of accounts.
 *
 * @param app the server
 * @param tools the database, the keys and the vault
 * @param sessions the sessions
 * @param limits how often is too often
 */
export function accountRoutes(
  app: FastifyInstance,
  tools: AccountTools,
  sessions: Sessions,
  limits: RouteLimits,
): void {
  const { door, inputs, master } = tools;
  const options = { bodyLimit: BODY_LIMIT };
  const forAnyone = { ...options, onRequest: limits.perAddress };
  const keyOf = (email: string): string => emailKeyOf(master, email).toString("hex");

  /** Whatever session the browser had is over, whosever it was: a session belongs to one signing in. */
  async function beginSession(
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person,
    signedIn: WayIn = "pass-phrase",
  ): Promise<void> {
    await sessions.endSession(request.headers.cookie);
    // Apart from what is done in a workspace: ids there never tell how often somebody signed in (P1).
    const mine = signingInOf(person.id);
    const beginning = { passPhraseAt: inputs.now(mine), signedIn };
    const cookie = await sessions.createSession(person.id, inputs.entropy(mine), beginning);
    void reply.header("set-cookie", cookie);
  }

  app.get("/api/me", async (request, reply): Promise<AnswerOf<"GET /api/me">> => {
    const person = requirePerson(request);
    const cookie = sessions.sameCookieAgain(request.headers.cookie);
    if (cookie !== undefined) void reply.header("set-cookie", cookie);
    return { person: shown(person) };
  });

  app.post("/api/sign-up", forAnyone, async (request, reply): Promise<AnswerOf<"POST /api/sign-up">> => {
    const body = parse(ACCOUNT_ROUTES["POST /api/sign-up"].body, request.body);
    const [email, name] = [normalEmail(body.email), normalName(body.name)];
    checkPassPhrase(body.passPhrase, { email, name });
    const allowed = await limits.maySignUp(request, keyOf(email));
    const { person, recoveryCodes } = await signUp(tools, { email, name, passPhrase: body.passPhrase }, allowed);
    await beginSession(request, reply, person);
    return { person: shown(person), recoveryCodes: [...recoveryCodes] };
  });

  app.post("/api/sign-in", forAnyone, async (request, reply): Promise<AnswerOf<"POST /api/sign-in">> => {
    const body = parse(ACCOUNT_ROUTES["POST /api/sign-in"].body, request.body);
    const email = normalEmail(body.email);
    limits.signIn(request, keyOf(email));
    const person = await signIn(tools, email, body.passPhrase);
    await beginSession(request, reply, person);
    return { person: shown(person) };
  });

  app.post("/api/sign-out", options, async (request, reply): Promise<AnswerOf<"POST /api/sign-out">> => {
    parse(ACCOUNT_ROUTES["POST /api/sign-out"].body, request.body);
    await sessions.endSession(request.headers.cookie);
    void reply.header("set-cookie", sessions.noCookie());
    return {};
  });

  app.post(
    "/api/sign-out-everywhere",
    options,
    async (request, reply): Promise<AnswerOf<"POST /api/sign-out-everywhere">> => {
      const { id } = requirePerson(request);
      parse(ACCOUNT_ROUTES["POST /api/sign-out-everywhere"].body, request.body);
      await sessions.endAllSessions(id);
      void reply.header("set-cookie", sessions.noCookie());
      return {};
    },
  );

  app.post("/api/way-back", forAnyone, async (request, reply): Promise<AnswerOf<"POST /api/way-back">> => {
    const { recoveryCode, passPhrase, ...body } = parse(ACCOUNT_ROUTES["POST /api/way-back"].body, request.body);
    const email = normalEmail(body.email);
    checkPassPhrase(passPhrase, { email });
    limits.wayBack(request, keyOf(email));
    const { person, recoveryCodesLeft } = await wayBack(tools, { email, recoveryCode, passPhrase });
    // Once more after the commit: whoever signed in with the old pass phrase meanwhile is out too, and sockets are told.
    await sessions.endAllSessions(person.id);
    await beginSession(request, reply, person, "recovery-code");
    return { person: shown(person), recoveryCodesLeft };
  });

  app.post("/api/account/confirm", options, async (request): Promise<AnswerOf<"POST /api/account/confirm">> => {
    const { id } = requirePerson(request);
    const { passPhrase } = parse(ACCOUNT_ROUTES["POST /api/account/confirm"].body, request.body);
    limits.passPhraseCheck(id);
    await confirmPassPhrase(tools, id, passPhrase);
    if (!(await sessions.typedAgain(request.headers.cookie, inputs.now(signingInOf(id))))) {
      throw new RefusalError("signed-out");
    }
    return {};
  });

  app.post("/api/recovery-codes", options, async (request): Promise<AnswerOf<"POST /api/recovery-codes">> => {
    const { id } = requirePerson(request);
    const { passPhrase } = parse(ACCOUNT_ROUTES["POST /api/recovery-codes"].body, request.body);
    limits.passPhraseCheck(id);
    await confirmPassPhrase(tools, id, passPhrase);
    const codes = await door.asAccounts((tx) => replaceRecoveryCodes(tx, id, inputs.entropy(signingInOf(id))));
    return { recoveryCodes: [...codes] };
  });

  app.get(
    "/api/pass-phrase-suggestion",
    forAnyone,
    async (): Promise<AnswerOf<"GET /api/pass-phrase-suggestion">> => ({
      passPhrase: suggestPassPhrase(inputs.entropy("suggestion")),
    }),
  );
}
