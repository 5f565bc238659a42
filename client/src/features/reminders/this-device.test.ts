import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetThisDevice } from "./this-device.ts";

const ENDPOINT = "https://push.example.org/her-phone";
/** SHA-256 of the address above. */
const DEVICE = "5d741ef861d4ddf74f27ba23be0e8e163aada2f49683285d5d214263a5113758";

const getSubscription = vi.fn<() => Promise<unknown>>();
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("window", { PushManager: {}, Notification: {} });
  vi.stubGlobal("navigator", {
    serviceWorker: { getRegistration: async () => ({ pushManager: { getSubscription } }) },
  });
  vi.stubGlobal("fetch", fetched);
  getSubscription.mockReset().mockResolvedValue({ endpoint: ENDPOINT });
  fetched.mockReset().mockImplementation(async () => Response.json({}));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("[P16l] signing out tells the server which device it is to forget", async () => {
  await forgetThisDevice();
  expect(fetched.mock.calls.map(([path, init]) => [path, init?.method, init?.body])).toStrictEqual([
    ["/api/reminders/devices", "DELETE", JSON.stringify({ device: DEVICE })],
  ]);
});

it("[P16l] nothing is asked where this device shows no notes, or cannot", async () => {
  getSubscription.mockResolvedValue(null);
  await forgetThisDevice();
  vi.stubGlobal("window", {});
  vi.stubGlobal("navigator", {});
  await forgetThisDevice();
  expect(fetched).not.toHaveBeenCalled();
});

it("[P16l] nobody is kept from signing out by a server or a browser that fails", async () => {
  fetched.mockRejectedValue(new TypeError("no connection"));
  await forgetThisDevice();
  expect(fetched).toHaveBeenCalledOnce();
  getSubscription.mockRejectedValue(new Error("no storage"));
  await forgetThisDevice();
});

it("[P16l] nobody is kept from signing out by a server that does not answer", async () => {
  vi.useFakeTimers();
  fetched.mockReturnValue(new Promise(() => undefined));
  let done = false;
  const forgetting = forgetThisDevice().then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  await forgetting;
  expect(done).toBe(true);
});
