import type { Reminders } from "@footbridge/shared/protocol/reminders";
import { send } from "../../app/http.ts";

/** Whether notes show on this device, or could. */
export type DeviceStanding = "unable" | "blocked" | "off" | "on";

/** Why notes do not show here after a press: the browser's owner said no, or the browser reaches no push service. */
export type NotTurnedOn = "refused" | "no-way";

/** How long signing out waits for the server to forget a device, in milliseconds. */
const FORGOTTEN_WITHIN = 3000;

/** How long the worker may take to be ready once somebody wants notes, in milliseconds. */
const READY_WITHIN = 10_000;

function isAble(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** The id under which the server knows a device: SHA-256 of its address, in lower-case hex. */
async function idOf(subscription: PushSubscription): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** How this device stands; it asks nobody for anything. @param devices those that the server knows */
export async function standingOf(devices: readonly string[]): Promise<DeviceStanding> {
  if (!isAble()) return "unable";
  if (Notification.permission === "denied") return "blocked";
  const subscription = await subscriptionHere();
  return subscription !== null && devices.includes(await idOf(subscription)) ? "on" : "off";
}

function workerReady(): Promise<ServiceWorkerRegistration> {
  return Promise.race([
    navigator.serviceWorker.ready,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("no worker")), READY_WITHIN);
    }),
  ]);
}

async function subscribe({ pushManager }: ServiceWorkerRegistration, publicKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    // It may stand under another key, from before the host was set up anew.
    const old = await pushManager.getSubscription();
    if (old === null) throw error;
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

/**
 * Lets this device show notes. The browser asks its owner, so it is to be called from a press and from nothing else.
 * @returns what the server knows then, or why it knows nothing new
 */
export async function turnOn(publicKey: string): Promise<Reminders | NotTurnedOn> {
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const subscription = await workerReady()
    .then((worker) => subscribe(worker, publicKey))
    .catch(() => null);
  if (subscription === null) return "no-way";
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh = "", auth = "" } = keys ?? {};
  return send("POST /api/reminders/devices", { body: { endpoint: endpoint ?? "", keys: { p256dh, auth } } });
}

/** Shows no more notes here. @returns what the server knows then; null where there was nothing */
export async function turnOff(): Promise<Reminders | null> {
  const subscription = await subscriptionHere();
  if (subscription === null) return null;
  const left = await send("DELETE /api/reminders/devices", { body: { device: await idOf(subscription) } });
  await subscription.unsubscribe();
  return left;
}

async function tellServer(): Promise<void> {
  const subscription = await subscriptionHere();
  if (subscription === null) return;
  await send("DELETE /api/reminders/devices", { body: { device: await idOf(subscription) } });
}

/**
 * Has the server forget this device before its session ends, since afterwards it would not know whose it was. What the
 * browser has of it goes with its worker, once nobody is signed in. It never fails and never takes long: nothing keeps
 * anybody from signing out.
 */
export async function forgetThisDevice(): Promise<void> {
  if (!isAble()) return;
  const enough = new Promise<void>((resolve) => {
    setTimeout(resolve, FORGOTTEN_WITHIN);
  });
  await Promise.race([tellServer().catch(() => undefined), enough]);
}
