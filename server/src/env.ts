import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { StartError } from "./start-error.ts";

/** The settings of one server process. Read once, at the start; nothing else in the server reads the environment. */
export interface Env {
  /** TCP port, 0 to 65535; 0 lets the system choose. `PORT`, 3000 unless set. */
  readonly port: number;
  /** Address to listen on. `HOST`, "localhost" unless set. */
  readonly host: string;
  /** Connection string of a PostgreSQL of your own. `DATABASE_URL`; the embedded one is used when it is absent. */
  readonly databaseUrl?: string;
  /** Absolute path of the folder for the embedded database and the master key. `DATA_FOLDER`, `.footbridge` unless set. */
  readonly dataFolder: string;
  /** 32 bytes as 64 hexadecimal digits or as base64. `FOOTBRIDGE_MASTER_KEY`; a key file is used when it is absent. */
  readonly masterKey?: string;
  /** The master key from before, written alike, while it is being changed. `FOOTBRIDGE_PREVIOUS_MASTER_KEY`. */
  readonly previousMasterKey?: string;
  /** What the master key in a backup is put under. `FOOTBRIDGE_BACKUP_PASS_PHRASE`; asked for at the terminal when needed. */
  readonly backupPassPhrase?: string;
  /** The origin people open, such as `https://example.org`: for Origin checks and `Secure` cookies. `PUBLIC_ORIGIN`. */
  readonly publicOrigin?: string;
  /** Whether the address of a request is taken from a proxy's `X-Forwarded-*`. `TRUST_PROXY`, false unless set. */
  readonly trustProxy: boolean;
  /**
   * How long a server that is to stop takes for it, 0 to 300 seconds. In the first half it only says that it is not ready, so
   * that nobody new is brought to it; over the second half it sends its pages off. `DRAIN_SECONDS`, 0 unless set.
   */
  readonly drainSeconds: number;
  /** The host's mail server, for reminders; there are no e-mails unless set. `FOOTBRIDGE_SMTP_URL`. */
  readonly mail?: { readonly server: string; readonly from: string; readonly origin: string };
  /** To whom push services can write about this host; devices are not reached unless set. `FOOTBRIDGE_PUSH_CONTACT`. */
  readonly pushContact?: string;
  /** Where numbers about this process are shown, on a port of its own; nowhere unless set. `METRICS_PORT`. */
  readonly metricsPort?: number;
  /** The address that this port listens on. `METRICS_HOST`, "127.0.0.1" unless set. */
  readonly metricsHost: string;
}

/** A setting that cannot be used; `setting` is the name of the environment variable. */
export class EnvError extends StartError {
  readonly setting: string;

  /**
   * @param setting the name of the environment variable
   * @param sentence one sentence that says what its value must look like; never the value itself
   */
  constructor(setting: string, sentence: string) {
    super("bad-setting", sentence);
    this.setting = setting;
  }
}

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Length of the master key in bytes: AES-256 and HMAC-SHA-256 take 32. */
export const MASTER_KEY_BYTES = 32;

/**
 * Decodes a written master key.
 *
 * @param text 64 hexadecimal digits, or base64 or base64url of 32 bytes
 * @returns the 32 bytes, or undefined when the text is neither
 */
export function decodeMasterKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === MASTER_KEY_BYTES ? bytes : undefined;
}

function isMasterKey(text: string): boolean {
  return decodeMasterKey(text) !== undefined;
}

function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

/** An origin is a scheme, a host and a port only: a path or a slash at the end would never match a browser's `Origin`. */
function isWebOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isMailServer(text: string): boolean {
  return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== "";
}

/** An address alone, or a name and an address in angle brackets; on one line, as it stands at the head of a message. */
function isSender(text: string): boolean {
  return /^(?:[^<>@\r\n"]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s,;]+@[^<>@\s,;]+)$/.test(text);
}

function isContact(text: string): boolean {
  return /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text) && URL.canParse(text);
}

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65535);
const Host = z.string().regex(/^[A-Za-z0-9.:_-]+$/);

const Settings = z.strictObject({
  PORT: Port.default(3000),
  HOST: Host.default("localhost"),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional(),
  DATA_FOLDER: z.string().default(".footbridge"),
  FOOTBRIDGE_MASTER_KEY: z.string().refine(isMasterKey).optional(),
  FOOTBRIDGE_PREVIOUS_MASTER_KEY: z.string().refine(isMasterKey).optional(),
  FOOTBRIDGE_BACKUP_PASS_PHRASE: z.string().optional(),
  PUBLIC_ORIGIN: z.string().refine(isWebOrigin).optional(),
  TRUST_PROXY: z.enum(["true", "false"]).default("false"),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((seconds) => seconds <= 300)
    .default(0),
  FOOTBRIDGE_SMTP_URL: z.string().refine(isMailServer).optional(),
  FOOTBRIDGE_MAIL_FROM: z.string().refine(isSender).optional(),
  FOOTBRIDGE_PUSH_CONTACT: z.string().refine(isContact).optional(),
  METRICS_PORT: Port.optional(),
  METRICS_HOST: Host.default("127.0.0.1"),
});

type Setting = keyof z.infer<typeof Settings>;

const SENTENCES: Record<Setting, string> = {
  PORT: "PORT must be a number from 0 to 65535, such as 3000.",
  HOST: "HOST must be a name or an address of this machine, such as localhost or 0.0.0.0.",
  DATABASE_URL: "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
  DATA_FOLDER: "DATA_FOLDER must be the path of a folder.",
  FOOTBRIDGE_MASTER_KEY: "FOOTBRIDGE_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or as base64.",
  FOOTBRIDGE_PREVIOUS_MASTER_KEY:
    "FOOTBRIDGE_PREVIOUS_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or as base64.",
  FOOTBRIDGE_BACKUP_PASS_PHRASE: "FOOTBRIDGE_BACKUP_PASS_PHRASE must be text.",
  PUBLIC_ORIGIN: "PUBLIC_ORIGIN must be an origin without a path, such as https://example.org.",
  TRUST_PROXY: "TRUST_PROXY must be true or false.",
  DRAIN_SECONDS: "DRAIN_SECONDS must be a number from 0 to 300, such as 10.",
  FOOTBRIDGE_SMTP_URL:
    "FOOTBRIDGE_SMTP_URL must look like smtps://user:password@mail.example.org, and needs FOOTBRIDGE_MAIL_FROM and PUBLIC_ORIGIN beside it.",
  FOOTBRIDGE_MAIL_FROM:
    "FOOTBRIDGE_MAIL_FROM must be an address, such as notes@example.org, or a name and an address, such as Footbridge <notes@example.org>.",
  FOOTBRIDGE_PUSH_CONTACT:
    "FOOTBRIDGE_PUSH_CONTACT must be where push services can reach you, such as mailto:you@example.org.",
  METRICS_PORT: "METRICS_PORT must be a number from 0 to 65535, such as 9464.",
  METRICS_HOST: "METRICS_HOST must be a name or an address of this machine, such as 127.0.0.1.",
};

/**
 * Reads the settings from the environment. An empty variable counts as absent, as in a `.env` file's `PORT=`.
 *
 * @param variables the environment, `process.env` unless given
 * @returns the settings, with defaults filled in and the data folder made absolute against the repository's root
 * @throws EnvError with the first setting that cannot be used; the value itself is never repeated
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const names = Object.keys(SENTENCES) as Setting[];
  const given = Object.fromEntries(names.map((name) => [name, variables[name]?.trim() || undefined]));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const setting = names.find((name) => parsed.error.issues.some((issue) => issue.path[0] === name)) ?? "PORT";
    throw new EnvError(setting, SENTENCES[setting]);
  }
  const { PORT, HOST, DATABASE_URL, DATA_FOLDER, FOOTBRIDGE_MASTER_KEY, PUBLIC_ORIGIN, TRUST_PROXY } = parsed.data;
  const { DRAIN_SECONDS, METRICS_PORT, METRICS_HOST } = parsed.data;
  const previousMasterKey = parsed.data.FOOTBRIDGE_PREVIOUS_MASTER_KEY;
  const { FOOTBRIDGE_SMTP_URL: server, FOOTBRIDGE_MAIL_FROM: from, FOOTBRIDGE_PUSH_CONTACT } = parsed.data;
  // A note says where it is stopped, so it has to know what people open.
  if (server !== undefined && (from === undefined || PUBLIC_ORIGIN === undefined))
    throw new EnvError("FOOTBRIDGE_SMTP_URL", SENTENCES.FOOTBRIDGE_SMTP_URL);
  const backupPassPhrase = parsed.data.FOOTBRIDGE_BACKUP_PASS_PHRASE;
  return Object.freeze({
    port: PORT,
    host: HOST,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    dataFolder: resolve(repository, DATA_FOLDER),
    ...(FOOTBRIDGE_MASTER_KEY === undefined ? {} : { masterKey: FOOTBRIDGE_MASTER_KEY }),
    ...(previousMasterKey === undefined ? {} : { previousMasterKey }),
    ...(backupPassPhrase === undefined ? {} : { backupPassPhrase }),
    ...(PUBLIC_ORIGIN === undefined ? {} : { publicOrigin: PUBLIC_ORIGIN }),
    trustProxy: TRUST_PROXY === "true",
    drainSeconds: DRAIN_SECONDS,
    ...(server === undefined || from === undefined || PUBLIC_ORIGIN === undefined
      ? {}
      : { mail: Object.freeze({ server, from, origin: PUBLIC_ORIGIN }) }),
    ...(FOOTBRIDGE_PUSH_CONTACT === undefined ? {} : { pushContact: FOOTBRIDGE_PUSH_CONTACT }),
    ...(METRICS_PORT === undefined ? {} : { metricsPort: METRICS_PORT }),
    metricsHost: METRICS_HOST,
  });
}
