import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { PushDevice } from "@footbridge/shared/protocol/reminders";
import webPush from "web-push";
import { type Handed, NotHandedError, PATIENCE } from "../handing.ts";
import { lookUpPublic, mayBePushService } from "./public-address.ts";
import type { Voice } from "./voice.ts";

/** Every note says this to a device, and nothing else: the words are in the worker of its own pages. */
const NOTE = "note";
/** A note that was not fetched yet makes way for the next one: RFC 8030, 5.4. */
const TOPIC = "note";

/** A connection to a device's push service: nothing but the note is missing. */
export interface OpenPush {
  /** "gone" where the service says that there is no such device any more. */
  hand(): Promise<Handed | "gone">;
  close(): void;
}

/** Reaches devices through their push services. */
export interface PushHost {
  /** By which browsers know this host. */
  readonly publicKey: string;
  /** Whether something may be the address of a device. */
  takes(device: PushDevice): boolean;
  /**
   * @param forSeconds how long the service is to keep the note for a device that is off
   * @throws NotHandedError when the service cannot be reached
   */
  open(device: PushDevice, forSeconds: number, signal: AbortSignal): Promise<OpenPush>;
}

/** How push services are reached. */
export interface PushSettings {
  /** To whom a push service can write about this host: `mailto:` or `https:`. */
  readonly contact: string;
  /** Whether plain connections to this machine are allowed as well: for tests alone. */
  readonly loopback?: boolean;
}

function isLoopback(endpoint: string): boolean {
  return URL.canParse(endpoint) && new URL(endpoint).origin.startsWith("http://127.0.0.1:");
}

function answered(status: number): Handed | "gone" {
  if (status >= 200 && status < 300) return "taken";
  if (status === 404 || status === 410) return "gone";
  return status === 429 || status >= 500 ? "later" : "refused";
}

/**
 * @param voice the host's key pair
 * @param patience how long a service may keep us waiting, in milliseconds
 */
export function openPushHost(voice: Voice, { contact, loopback }: PushSettings, patience = PATIENCE): PushHost {
  const near = (endpoint: string): boolean => loopback === true && isLoopback(endpoint);
  return {
    publicKey: voice.publicKey,
    takes: ({ endpoint }) => near(endpoint) || mayBePushService(endpoint),
    open: ({ endpoint, keys }, forSeconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted || !(near(endpoint) || mayBePushService(endpoint))) throw new NotHandedError();
        const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { ...keys } }, NOTE, {
          vapidDetails: { subject: contact, ...voice },
          TTL: Math.max(0, Math.floor(forSeconds)),
          topic: TOPIC,
        });
        const request = near(endpoint)
          ? overHttp(endpoint, { method: "POST", headers, agent: false })
          : overHttps(endpoint, { method: "POST", headers, agent: false, lookup: lookUpPublic });
        let settle: ((handed: Handed | "gone") => void) | undefined;
        const failed = (): void => {
          clearTimeout(late);
          signal.removeEventListener("abort", failed);
          request.destroy();
          // Once it was sent, it may have been taken.
          settle?.("unknown");
          reject(new NotHandedError());
        };
        const late = setTimeout(failed, patience);
        signal.addEventListener("abort", failed, { once: true });
        request.on("error", failed);
        request.on("response", (response) => {
          clearTimeout(late);
          // What it says beside the status is not read, however long it is.
          response.on("error", () => undefined);
          response.destroy();
          settle?.(answered(response.statusCode ?? 500));
        });
        request.on("socket", (socket) => {
          socket.once(near(endpoint) ? "connect" : "secureConnect", () => {
            // From here on it is too late to stop in between.
            signal.removeEventListener("abort", failed);
            resolve({
              hand: () =>
                new Promise((handed) => {
                  settle = handed;
                  request.end(body);
                }),
              close: () => {
                clearTimeout(late);
                request.destroy();
              },
            });
          });
        });
      }),
  };
}
