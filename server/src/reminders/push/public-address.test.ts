import { describe, expect, it } from "vitest";
import { isPublicAddress, lookUpPublic, mayBePushService } from "./public-address.ts";

describe("where a note for a device may be sent", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc:def",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
    "https://web.push.apple.com/QGuQ",
    "https://wns2-par02p.notify.windows.com/w/?token=BQ",
  ])("[P16i] to a push service on the internet: %s", (endpoint) => {
    expect(mayBePushService(endpoint)).toBe(true);
  });

  it.each([
    "http://push.example.org/a",
    "https://push.example.org:8443/a",
    "https://somebody@push.example.org/a",
    "https://127.0.0.1/a",
    "https://2130706433/a",
    "https://0x7f000001/a",
    "https://[::1]/a",
    "https://[::ffff:10.0.0.1]/a",
    "https://localhost/a",
    "https://database/a",
    "https://printer.local/a",
    "https://metadata.google.internal/a",
    "https://push.example.org./a",
    "ftp://push.example.org/a",
    "push.example.org",
  ])("[P16i] to nothing else: %s", (endpoint) => {
    expect(mayBePushService(endpoint)).toBe(false);
  });

  it.each([
    ["8.8.8.8", true],
    ["2a00:1450:4001:800::200a", true],
    ["127.0.0.1", false],
    ["10.1.2.3", false],
    ["172.31.255.255", false],
    ["172.32.0.1", true],
    ["192.168.0.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["::ffff:8.8.8.8", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["2001:db8::1", false],
    ["no address", false],
  ])("[P16i] an address on the internet is told from one that is not: %s", (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });

  it("[P16i] a name that means this machine is not connected to, whatever it looked like", async () => {
    for (const all of [true, false])
      expect(
        await new Promise((resolve) => {
          lookUpPublic("localhost", { all }, (error) => resolve(error?.message));
        }),
      ).toBe("no public address");
  });
});
