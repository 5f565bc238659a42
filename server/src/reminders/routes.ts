import {
  ForgetDeviceSchema,
  NO_REMINDERS,
  PushDeviceSchema,
  type ReminderChoice,
  ReminderChoiceSchema,
  type Reminders as RemindersAnswer,
} from "@footbridge/shared/protocol/reminders";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { IANAZone } from "luxon";
import { z } from "zod";
import { requirePerson } from "../accounts/session-hook.ts";
import { openFeedLimits } from "../calendar/feed-limits.ts";
import { answerNotFound } from "../http/not-found.ts";
import type { Pace } from "../http/pace.ts";
import { parse } from "../http/parse.ts";
import type { TellOwn } from "../nodes/message.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { addDevice, choose, forgetDevice, loadChosen, loadDevices, stopMail } from "./choice.ts";
import { STOP } from "./mail/letter.ts";
import type { Reminders } from "./reminders.ts";
import { STOP_TOKEN, stopHashOf } from "./stop-token.ts";

const Stop = z.object({ token: z.string() });

function checked(choice: ReminderChoice): ReminderChoice {
  if (!IANAZone.isValidZone(choice.zone)) throw new RefusalError("message-not-understood");
  return choice;
}

/**
 * HTTP for reminders: what a person chose for themselves, their devices, and stopping e-mails without signing in.
 *
 * @param tellOwn told of every change
 */
export function reminderRoutes(
  app: FastifyInstance,
  deps: WorkspaceDeps,
  reminders: () => Reminders,
  pace: Pace,
  tellOwn: TellOwn,
): void {
  const paced = { onRequest: pace };
  const changed = (request: FastifyRequest): void =>
    tellOwn({ person: requirePerson(request).id, what: "reminders", session: request.sessionKey });

  async function answer(person: string): Promise<RemindersAnswer> {
    const { mail, push } = reminders();
    const { chosen, devices } = await deps.door.asPerson({ person }, async (tx) => ({
      chosen: await loadChosen(tx, deps, person),
      devices: await loadDevices(tx, deps, person),
    }));
    return {
      chosen: chosen?.choice ?? NO_REMINDERS,
      devices: devices.map(({ id }) => id),
      offered: { mail, push: push?.publicKey ?? null },
    };
  }

  app.get("/api/reminders", paced, async (request) => answer(requirePerson(request).id));
  app.put("/api/reminders", paced, async (request) => {
    const { id } = requirePerson(request);
    await choose(deps, id, checked(parse(ReminderChoiceSchema, request.body)));
    changed(request);
    await reminders().plan(id);
    return answer(id);
  });
  app.post("/api/reminders/devices", paced, async (request) => {
    const { id } = requirePerson(request);
    const device = parse(PushDeviceSchema, request.body);
    if (reminders().push?.takes(device) !== true) throw new RefusalError("message-not-understood");
    await addDevice(deps, id, device);
    changed(request);
    await reminders().plan(id);
    return answer(id);
  });
  app.delete("/api/reminders/devices", paced, async (request) => {
    const { id } = requirePerson(request);
    await forgetDevice(deps, id, parse(ForgetDeviceSchema, request.body).device);
    changed(request);
    return answer(id);
  });

  const limits = openFeedLimits(() => deps.inputs.now());
  void app.register(async (scope) => {
    // Mail programs send a form (RFC 8058), and what stands in it says nothing that the address does not say.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, _body, done) => done(null, null));
    scope.post(`${STOP}:token`, { config: { fromAnywhere: true } }, async (request, reply) => {
      const { token } = Stop.parse(request.params);
      const known = STOP_TOKEN.test(token);
      limits.ask(request, known ? stopHashOf(token) : null);
      const person = known ? await stopMail(deps, token) : null;
      if (person !== null) {
        tellOwn({ person, what: "reminders", session: null });
        return {};
      }
      limits.miss(request);
      return answerNotFound(request, reply);
    });
  });
}
