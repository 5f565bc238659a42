import type { ReminderChoice } from "@footbridge/shared/protocol/reminders";
import { eq } from "drizzle-orm";
import type pg from "pg";
import { loadOwnAccount } from "../accounts/persons.ts";
import type { Tx } from "../db/door.ts";
import { reminders, seats } from "../db/schema.ts";
import { loadPreferences } from "../preferences/preferences.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { type Device, forgetDevice, loadChosen, loadDevices } from "./choice.ts";
import { NotHandedError } from "./handing.ts";
import { letterTo, type Sender } from "./mail/letter.ts";
import { type MailHost, mailHostAt } from "./mail/mail-host.ts";
import { isDue, nextMoment, type Occasion } from "./moments.ts";
import { claim, notYetNoted, release, type Way } from "./notes.ts";
import { loadOccasions } from "./occasions.ts";
import { openPushHost, type PushHost, type PushSettings } from "./push/push-host.ts";
import { voiceOf } from "./push/voice.ts";
import { openQueue, type Queue, type QueuePace, type Work } from "./queue.ts";
import { stopTokenOf } from "./stop-token.ts";
import { noteWordsIn } from "./words/languages.ts";

/** What a host has set for reminders. */
export interface ReminderSettings {
  /** How the queue is reached, as the login `footbridge_app`. */
  readonly queue: pg.ClientConfig;
  /** The host's mail server and who its notes are from; there are no e-mails unless given. */
  readonly mail?: Sender & { readonly server: string };
  /** How devices are reached; they are not unless given. */
  readonly push?: PushSettings;
  readonly pace?: QueuePace;
}

/** What the rest of the server has to do with reminders. */
export interface Reminders {
  readonly mail: boolean;
  readonly push: PushHost | null;
  /** Plans what this person is to be sent next. Where that does not work, it is made up for within the hour. */
  plan(person: string): Promise<void>;
  /** What two people planned may have changed: it is looked at for both of them, whoever chose what. */
  trialChanged(workspace: string): void;
  close(): Promise<void>;
}

/** On a host that sends nothing. */
export const NO_NOTES: Reminders = {
  mail: false,
  push: null,
  plan: () => Promise.resolve(),
  trialChanged: () => undefined,
  close: () => Promise.resolve(),
};

const HOUR = 60 * 60 * 1000;

/** Whose clock goes with what a person is sent: nothing in a workspace depends on it (P1). */
function notesOf(person: string): string {
  return `${person}/notes`;
}

/**
 * Begins to send reminders.
 * @param failed told when something did not work that no person waits for
 */
export async function openReminders(
  deps: WorkspaceDeps,
  settings: ReminderSettings,
  failed: (error: unknown) => void,
): Promise<Reminders> {
  const { door, master, inputs } = deps;
  const mail = settings.mail === undefined ? null : { host: mailHostAt(settings.mail.server), sender: settings.mail };
  const push = settings.push === undefined ? null : openPushHost(voiceOf(master), settings.push);

  /** What is to be sent now, and what was chosen; undefined where nothing was. */
  async function dueFor(tx: Tx, person: string) {
    const chosen = await loadChosen(tx, deps, person);
    if (chosen === undefined) return undefined;
    const { choice, since } = chosen;
    const now = inputs.now(notesOf(person));
    const occasions = await loadOccasions(tx, master, choice.zone, now);
    return { choice, now, occasions, due: occasions.filter((each) => isDue(each, choice, since, now)) };
  }

  async function lookAt(person: string, queue: Pick<Queue, "put">): Promise<void> {
    const found = await door.asPerson({ person }, async (tx) => {
      const looked = await dueFor(tx, person);
      if (looked === undefined) return undefined;
      const devices = push === null ? [] : await loadDevices(tx, deps, person);
      const ways: readonly Way[] = devices.map(({ id }) => id);
      const open: Way[] = [];
      for (const way of ways) if ((await notYetNoted(tx, person, way, looked.due)).length > 0) open.push(way);
      const byMail = wantsMail(looked.choice) && (await notYetNoted(tx, person, "mail", looked.due)).length > 0;
      return { ...looked, devices: open, byMail, any: ways.length > 0 || wantsMail(looked.choice) };
    });
    if (found === undefined || !found.any) return;
    const { occasions, choice, now } = found;
    const next = nextMoment(occasions, choice, now);
    // Planned before anything is sent: what is sent may take its time, or fail.
    if (next !== undefined)
      await queue.put("look", { person }, `${person}/${new Date(next).toISOString()}`, next - now.getTime());
    if (found.byMail) await queue.put("mail", { person }, person);
    for (const device of found.devices) await queue.put("push", { person, device }, `${person}/${device}`);
  }

  const wantsMail = ({ mail: wanted }: ReminderChoice): boolean => mail !== null && wanted;

  type Wants = (choice: ReminderChoice) => boolean;

  /** What is to be sent now, where it is still wanted this way. */
  async function wantedNow(tx: Tx, person: string, wants: Wants): Promise<readonly Occasion[]> {
    const looked = await dueFor(tx, person);
    return looked !== undefined && wants(looked.choice) ? looked.due : [];
  }

  function claimDue(person: string, way: Way, wants: Wants): Promise<readonly Occasion[]> {
    return door.asPerson({ person }, async (tx) => claim(tx, person, way, await wantedNow(tx, person, wants)));
  }

  async function isOpen(person: string, way: Way, wants: Wants): Promise<boolean> {
    const open = await door.asPerson({ person }, async (tx) =>
      notYetNoted(tx, person, way, await wantedNow(tx, person, wants)),
    );
    return open.length > 0;
  }

  async function handBack(person: string, way: Way, claimed: readonly Occasion[]): Promise<never> {
    await door.asPerson({ person }, (tx) => release(tx, person, way, claimed));
    throw new NotHandedError();
  }

  async function sendMail(host: MailHost, sender: Sender, person: string, signal: AbortSignal): Promise<void> {
    if (!(await isOpen(person, "mail", wantsMail))) return;
    const { email } = await door.asAccounts((tx) => loadOwnAccount(tx, master, person));
    const { language } = await loadPreferences(deps, person);
    const letter = await letterTo(email, stopTokenOf(master, person), sender, noteWordsIn(language));
    // All that can take long or go wrong comes before the claim, so that a server that is ended meanwhile has claimed nothing.
    const open = await host.open(signal);
    try {
      const claimed = await claimDue(person, "mail", wantsMail);
      if (claimed.length === 0) return;
      if ((await open.hand(letter)) === "later") await handBack(person, "mail", claimed);
    } finally {
      open.close();
    }
  }

  async function sendPush(host: PushHost, person: string, id: string, signal: AbortSignal): Promise<void> {
    const anyway = (): boolean => true;
    const device = await door.asPerson({ person }, (tx) => loadDevices(tx, deps, person).then(withId(id)));
    if (device === undefined || !(await isOpen(person, id, anyway))) return;
    const open = await host.open(device, HOUR / 1000, signal);
    try {
      const claimed = await claimDue(person, id, anyway);
      if (claimed.length === 0) return;
      const handed = await open.hand();
      if (handed === "gone") await forgetDevice(deps, person, id);
      if (handed === "later") await handBack(person, id, claimed);
    } finally {
      open.close();
    }
  }

  const look: Work = async ({ person }, queue) => {
    if (person !== undefined) await lookAt(person, queue);
  };
  const all: Work = async (_, queue) => {
    await queue.put("all", {}, "next", HOUR);
    const chosen = await door.asMaintenance((tx) => tx.select({ person: reminders.personId }).from(reminders));
    for (const { person } of chosen) await queue.put("look", { person }, `${person}/now`);
  };
  const queue = await openQueue(
    settings.queue,
    {
      look,
      all,
      mail: async ({ person }, _, signal) => {
        if (mail !== null && person !== undefined) await sendMail(mail.host, mail.sender, person, signal);
      },
      push: async ({ person, device }, _, signal) => {
        if (push !== null && person !== undefined && device !== undefined) await sendPush(push, person, device, signal);
      },
    },
    failed,
    settings.pace,
  );
  const plan = (person: string): Promise<void> => queue.put("look", { person }, `${person}/now`).catch(failed);
  // What was changed while no server was there, or by one that was ended right then, is made up for.
  await queue.put("all", {}, "now").catch(failed);

  async function planBoth(workspace: string): Promise<void> {
    const both = await door.asMaintenance((tx) =>
      tx.select({ person: seats.personId }).from(seats).where(eq(seats.workspaceId, workspace)),
    );
    // Whoever has left sits nowhere any more.
    for (const { person } of both) if (person !== null) await plan(person);
  }

  const planning = new Set<Promise<void>>();
  return {
    mail: mail !== null,
    push,
    plan,
    trialChanged: (workspace) => {
      const planned = planBoth(workspace)
        .catch(failed)
        .finally(() => planning.delete(planned));
      planning.add(planned);
    },
    close: async () => {
      await Promise.all(planning);
      await queue.close();
    },
  };
}

function withId(id: string): (devices: readonly Device[]) => Device["device"] | undefined {
  return (devices) => devices.find((each) => each.id === id)?.device;
}
