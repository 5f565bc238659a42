import { describe, expect, it } from "vitest";
import { deviceOf } from "./device.ts";

describe("what is kept of a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Linux; Android 14; Pixel 8 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.39 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox", "Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51",
      "Microsoft Edge",
      "Windows",
    ],
  ])("[C7m] is the families alone, without version and model: %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toStrictEqual({ browser, system });
  });

  it.each([
    ["nothing", undefined],
    ["an empty one", ""],
    ["one of the sender's own making", "Ana's-phone-in-the-kitchen/7.3 (call me at 0170)"],
    ["one that is too long to be read", `Mozilla/5.0 (X11; Linux x86_64) Firefox/133.0 ${"x".repeat(2000)}`],
  ])("[C7m] is nothing where the header is %s", (_, userAgent) => {
    expect(deviceOf(userAgent)).toStrictEqual({ browser: null, system: null });
  });
});
