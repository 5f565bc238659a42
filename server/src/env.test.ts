import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { decodeMasterKey, EnvError, readEnv } from "./env.ts";

const repository = resolve(import.meta.dirname, "../..");

function refused(variables: Readonly<Record<string, string | undefined>>): unknown {
  try {
    return readEnv(variables);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return [error.code, error.setting, error.message];
  }
}

test("without any setting the server serves on localhost:3000 with its own database", () => {
  expect(readEnv({})).toStrictEqual({
    port: 3000,
    host: "localhost",
    dataFolder: resolve(repository, ".footbridge"),
    trustProxy: false,
    drainSeconds: 0,
    metricsHost: "127.0.0.1",
  });
});

test("every setting is read, and an empty one counts as absent", () => {
  const [key, previous] = [randomBytes(32).toString("hex"), randomBytes(32).toString("base64")];
  expect(
    readEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      DATABASE_URL: "postgresql://one:two@db.example.org/footbridge",
      DATA_FOLDER: "/srv/data",
      FOOTBRIDGE_MASTER_KEY: key,
      FOOTBRIDGE_PREVIOUS_MASTER_KEY: previous,
      PUBLIC_ORIGIN: "https://example.org",
      TRUST_PROXY: "true",
      DRAIN_SECONDS: "10",
      METRICS_PORT: "9464",
      METRICS_HOST: "0.0.0.0",
    }),
  ).toStrictEqual({
    port: 8080,
    host: "0.0.0.0",
    databaseUrl: "postgresql://one:two@db.example.org/footbridge",
    dataFolder: "/srv/data",
    masterKey: key,
    previousMasterKey: previous,
    publicOrigin: "https://example.org",
    trustProxy: true,
    drainSeconds: 10,
    metricsPort: 9464,
    metricsHost: "0.0.0.0",
  });
  expect(readEnv({ PORT: "", DATABASE_URL: " " })).toStrictEqual(readEnv({}));
});

test.each([
  ["PORT", "65536", "PORT must be a number from 0 to 65535, such as 3000."],
  ["PORT", "80a", "PORT must be a number from 0 to 65535, such as 3000."],
  ["HOST", "http://x", "HOST must be a name or an address of this machine, such as localhost or 0.0.0.0."],
  ["METRICS_PORT", "no", "METRICS_PORT must be a number from 0 to 65535, such as 9464."],
  ["METRICS_HOST", "http://x", "METRICS_HOST must be a name or an address of this machine, such as 127.0.0.1."],
  ["DRAIN_SECONDS", "301", "DRAIN_SECONDS must be a number from 0 to 300, such as 10."],
  ["DATABASE_URL", "mysql://x", "DATABASE_URL must look like postgresql://user:password@host:5432/database."],
  ["FOOTBRIDGE_MASTER_KEY", "short", "FOOTBRIDGE_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or as base64."],
  [
    "FOOTBRIDGE_PREVIOUS_MASTER_KEY",
    "short",
    "FOOTBRIDGE_PREVIOUS_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or as base64.",
  ],
  [
    "PUBLIC_ORIGIN",
    "https://example.org/",
    "PUBLIC_ORIGIN must be an origin without a path, such as https://example.org.",
  ],
  ["TRUST_PROXY", "yes", "TRUST_PROXY must be true or false."],
])("a bad %s (%s) is told in one sentence", (setting, value, sentence) => {
  expect(refused({ [setting]: value })).toStrictEqual(["bad-setting", setting, sentence]);
});

const SMTP =
  "FOOTBRIDGE_SMTP_URL must look like smtps://user:password@mail.example.org, and needs FOOTBRIDGE_MAIL_FROM and PUBLIC_ORIGIN beside it.";
const FROM =
  "FOOTBRIDGE_MAIL_FROM must be an address, such as notes@example.org, or a name and an address, such as Footbridge <notes@example.org>.";
const CONTACT = "FOOTBRIDGE_PUSH_CONTACT must be where push services can reach you, such as mailto:you@example.org.";

/** What reminders by e-mail need. */
const MAIL = {
  FOOTBRIDGE_SMTP_URL: "smtps://one:pass-word@mail.example.org",
  FOOTBRIDGE_MAIL_FROM: "Footbridge <notes@example.org>",
  PUBLIC_ORIGIN: "https://example.org",
};

test("a mail server, a sender and the origin together let people be reminded by e-mail", () => {
  const { mail } = readEnv(MAIL);
  expect(mail).toStrictEqual({
    server: "smtps://one:pass-word@mail.example.org",
    from: "Footbridge <notes@example.org>",
    origin: "https://example.org",
  });
  for (const server of ["smtp://localhost:1025", "smtps://mail.example.org:465"])
    expect(readEnv({ ...MAIL, FOOTBRIDGE_SMTP_URL: server }).mail?.server).toBe(server);
  expect(readEnv({ ...MAIL, FOOTBRIDGE_MAIL_FROM: " notes@example.org " }).mail?.from).toBe("notes@example.org");
});

test.each(["FOOTBRIDGE_MAIL_FROM", "PUBLIC_ORIGIN"])("a mail server without %s is told in one sentence", (missing) => {
  for (const absent of [undefined, "", "  "])
    expect(refused({ ...MAIL, [missing]: absent })).toStrictEqual(["bad-setting", "FOOTBRIDGE_SMTP_URL", SMTP]);
});

test("without a mail server there are no e-mails, whatever stands beside it", () => {
  for (const absent of [undefined, "", "  "]) {
    const env = readEnv({ ...MAIL, FOOTBRIDGE_SMTP_URL: absent });
    expect(["mail" in env, env.publicOrigin]).toStrictEqual([false, MAIL.PUBLIC_ORIGIN]);
  }
});

test.each([
  ["FOOTBRIDGE_SMTP_URL", "mail.example.org", SMTP],
  ["FOOTBRIDGE_SMTP_URL", "https://mail.example.org", SMTP],
  ["FOOTBRIDGE_SMTP_URL", "smtps://", SMTP],
  ["FOOTBRIDGE_SMTP_URL", "smtps://one:pass/word#1@mail.example.org", SMTP],
  ["FOOTBRIDGE_MAIL_FROM", "Footbridge", FROM],
  ["FOOTBRIDGE_MAIL_FROM", "Footbridge notes@example.org", FROM],
  ["FOOTBRIDGE_MAIL_FROM", "one@example.org, two@example.org", FROM],
  ["FOOTBRIDGE_MAIL_FROM", "Footbridge\nBcc: <two@example.org>", FROM],
  ["FOOTBRIDGE_PUSH_CONTACT", "you@example.org", CONTACT],
  ["FOOTBRIDGE_PUSH_CONTACT", "mailto:you", CONTACT],
  ["FOOTBRIDGE_PUSH_CONTACT", "http://example.org", CONTACT],
])("a bad %s (%j) is told in one sentence", (setting, value, sentence) => {
  expect(refused({ ...MAIL, [setting]: value })).toStrictEqual(["bad-setting", setting, sentence]);
});

test.each(["mailto:you@example.org", "https://example.org/contact"])(
  "push services are told to write to %s",
  (contact) => {
    expect(readEnv({ FOOTBRIDGE_PUSH_CONTACT: contact }).pushContact).toBe(contact);
    expect("pushContact" in readEnv({ FOOTBRIDGE_PUSH_CONTACT: " " })).toBe(false);
  },
);

test("what somebody typed as a password is in no sentence about it", () => {
  const secret = "correct/horse#battery";
  for (const variables of [
    { ...MAIL, FOOTBRIDGE_SMTP_URL: `smtps://one:${secret}@mail.example.org` },
    { ...MAIL, FOOTBRIDGE_SMTP_URL: "smtps://one:battery@mail.example.org", FOOTBRIDGE_MAIL_FROM: "" },
    { DATABASE_URL: `mysql://one:${secret}@db.example.org/two` },
    { FOOTBRIDGE_MASTER_KEY: secret },
  ]) {
    const said = JSON.stringify(refused(variables));
    expect(said).toContain("bad-setting");
    expect(said).not.toMatch(/horse|battery/);
  }
});

test("a master key is 32 bytes in hexadecimal, base64 or base64url, and nothing else", () => {
  const key = randomBytes(32);
  expect(decodeMasterKey(key.toString("hex"))).toStrictEqual(key);
  expect(decodeMasterKey(key.toString("base64"))).toStrictEqual(key);
  expect(decodeMasterKey(key.toString("base64url"))).toStrictEqual(key);
  expect(decodeMasterKey(randomBytes(31).toString("base64"))).toBe(undefined);
  expect(decodeMasterKey(randomBytes(33).toString("base64"))).toBe(undefined);
});
