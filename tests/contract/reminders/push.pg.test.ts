import { createPublicKey, verify } from "node:crypto";
import type { PushDevice, Reminders } from "@footbridge/shared/protocol/reminders";
import { describe, expect, it } from "vitest";
import { tickingClock } from "../../support/clock.ts";
import { ofFile } from "../../support/of-file.ts";
import type { Person } from "../../support/person.ts";
import { freshDatabase } from "../../support/postgres.ts";
import { runServer } from "../../support/running-server.ts";
import { untilTrue } from "./mailbox.ts";
import { openPushService } from "./push-service.ts";
import { QUICK_PACE } from "./quick-pace.ts";
import { aWhile, choose, comeUpTo, coupleBeforeCheckIn } from "./reminding.ts";

const clock = tickingClock();
const service = ofFile(openPushService, (opened) => opened.close());
const server = ofFile(
  () =>
    runServer(clock.inputs, freshDatabase(), {
      reminders: {
        push: { contact: "mailto:host@footbridge.test", loopback: true },
        pace: QUICK_PACE,
      },
    }),
  (running) => running.close(),
);

const QUIETLY = { mail: false } as const;
const add = (person: Person, device: PushDevice): Promise<Reminders> =>
  person.ask("POST", "/api/reminders/devices", device);
const known = async (person: Person): Promise<readonly string[]> =>
  (await person.ask<Reminders>("GET", "/api/reminders")).devices;
const at = (device: string) => service.notes.filter((note) => note.device === device);

/** What a push service makes of `Authorization: vapid t=…, k=…` (RFC 8292). */
function claimsIn(authorization: string): { readonly aud: string; readonly sub: string; readonly key: string } {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = "", body = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" } });
  const signed = verify(
    "sha256",
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!signed) throw new Error("the host's word is not signed by its key");
  return { ...(JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as { aud: string; sub: string }), key };
}

describe("a reminder on a device", () => {
  it("[P16i] comes once to each device of whoever wants it, says nothing, and is closed to the push service", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana, QUIETLY);
    const offered = await add(ana, service.device("her-phone"));
    await add(ana, service.device("her-desk"));
    await comeUpTo(clock, moment, [ana, QUIETLY]);
    await service.until(2);
    for (let times = 0; times < 3; times += 1) await choose(ana, QUIETLY);
    await server.restart();
    await aWhile();
    expect(service.notes.map(({ device }) => device).toSorted()).toStrictEqual(["her-desk", "her-phone"]);
    const [note] = at("her-phone");
    expect([note?.text, note?.headers["content-encoding"], note?.headers["topic"]]).toStrictEqual([
      "note",
      "aes128gcm",
      "note",
    ]);
    const { aud, sub, key } = claimsIn(note?.headers.authorization ?? "");
    expect([sub, key, aud]).toStrictEqual([
      "mailto:host@footbridge.test",
      offered.offered.push,
      new URL(service.device("any").endpoint).origin,
    ]);
    expect(JSON.stringify(note?.headers)).not.toMatch(/Ana|Ben|check-in/i);
    expect((await server.asOwner("select distinct person_id from footbridge.push_devices")).length).toBe(1);
  });

  it("[P16i] [P6] a device stands in the database as ciphertext, and under a hash", async () => {
    const { ana } = await coupleBeforeCheckIn(server.origin, clock);
    const device = service.device("secret-device");
    await choose(ana, QUIETLY);
    await add(ana, device);
    const rows = JSON.stringify(
      await server.asOwner("select encode(words, 'escape') as words, d::text from footbridge.push_devices d"),
    );
    for (const word of ["secret-device", "127.0.0.1", device.keys.auth, Buffer.from("secret-device").toString("hex")])
      expect(rows.includes(word)).toBe(false);
  });

  it("[P16i] a device that the service knows no more is forgotten, and no other", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana, QUIETLY);
    const { devices } = await add(ana, service.device("stays"));
    const gone = {
      ...service.device("gone"),
      endpoint: service.device("gone").endpoint.replace("/gone", "/never-was"),
    };
    expect((await add(ana, gone)).devices.length).toBe(2);
    await comeUpTo(clock, moment, [ana, QUIETLY]);
    await untilTrue("the note that stays", () => at("stays").length === 1);
    await untilTrue("forgetting", async () => (await known(ana)).length === 1);
    expect(await known(ana)).toStrictEqual(devices);
  });

  it("[P16k] a push service that fails is asked again, and gets the note once", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana, QUIETLY);
    await add(ana, service.device("patient"));
    service.answer(503);
    await comeUpTo(clock, moment, [ana, QUIETLY]);
    await aWhile();
    expect(at("patient")).toStrictEqual([]);
    service.answer(201);
    await untilTrue("the note", () => at("patient").length === 1);
    await aWhile();
    expect(at("patient").length).toBe(1);
  });

  it("[P16l] every device is forgotten where its person signs out everywhere, and no other person's", async () => {
    const { ana, ben } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana, QUIETLY);
    await choose(ben, QUIETLY);
    await add(ana, service.device("a-lost-phone"));
    await add(ana, service.device("a-desk"));
    const bens = await add(ben, service.device("bens-phone"));
    await ana.ask("POST", "/api/sign-out-everywhere", {});
    await ana.ask("POST", "/api/sign-in", { email: ana.email, passPhrase: ana.passPhrase });
    expect([await known(ana), await known(ben)]).toStrictEqual([[], bens.devices]);
  });

  it("[P16i] a device that was turned off gets no more", async () => {
    const { ana, moment } = await coupleBeforeCheckIn(server.origin, clock);
    await choose(ana, QUIETLY);
    const { devices } = await add(ana, service.device("turned-off"));
    await ana.ask("DELETE", "/api/reminders/devices", { device: devices[0] });
    await comeUpTo(clock, moment, [ana, QUIETLY]);
    await aWhile();
    expect([at("turned-off"), await known(ana)]).toStrictEqual([[], []]);
  });
});
