import { SMTPServer } from "smtp-server";

/** A letter as it came. */
export interface Arrived {
  readonly to: readonly string[];
  readonly from: string;
  readonly text: string;
}

export type Mood = "takes" | "later" | "unknown-person" | "silent" | "takes-silently";

/** A mail server on loopback. */
export interface Mailbox {
  /** For `FOOTBRIDGE_SMTP_URL`. */
  readonly url: string;
  readonly letters: readonly Arrived[];
  /** How often anybody connected. */
  readonly connections: number;
  /** Whom anybody had a letter for, once for each time, whether it was taken or not. */
  readonly askedFor: readonly string[];
  /** Waits until somebody hangs up on it. */
  untilHungUp(): Promise<void>;
  /** What it does with what comes: takes it, has no time now, has no such person, or says nothing any more. */
  turn(mood: Mood): void;
  /** Waits until this many letters have come. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

const answer = (code: number): Error => Object.assign(new Error("not now"), { responseCode: code });

/** Opens a mail server for a test. @param user who may send through it, with the password "a secret"; anybody unless given */
export async function openMailbox(user?: string): Promise<Mailbox> {
  const letters: Arrived[] = [];
  const askedFor: string[] = [];
  const hungUp = new Set<() => void>();
  let connections = 0;
  let mood: Mood = "takes";
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    disabledCommands: user === undefined ? ["AUTH", "STARTTLS"] : ["STARTTLS"],
    closeTimeout: 10,
    onAuth: ({ username, password }, _session, done) =>
      username === user && password === "a secret" ? done(null, { user }) : done(answer(535)),
    onConnect: (_session, done) => {
      connections += 1;
      if (mood === "silent") return;
      done(mood === "later" ? answer(421) : undefined);
    },
    onRcptTo: ({ address }, _session, done) => {
      askedFor.push(address);
      done(mood === "unknown-person" ? answer(550) : undefined);
    },
    onClose: () => {
      for (const tell of hungUp) tell();
      hungUp.clear();
    },
    onData: (stream, { envelope }, done) => {
      let text = "";
      stream.setEncoding("utf8");
      stream.on("data", (part: string) => {
        text += part;
      });
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), from, text });
        if (mood !== "takes-silently") done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const box: Mailbox = {
    url: `smtp://${user === undefined ? "" : `${encodeURIComponent(user)}:a%20secret@`}127.0.0.1:${port}`,
    letters,
    askedFor,
    untilHungUp: () =>
      new Promise((resolve) => {
        hungUp.add(resolve);
      }),
    get connections() {
      return connections;
    },
    turn: (to) => {
      mood = to;
    },
    until: (count) => untilTrue(`${count} letters`, () => letters.length >= count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return box;
}

/** Waits for something that becomes true by itself. */
export async function untilTrue(what: string, so: () => boolean | Promise<boolean>, within = 120_000): Promise<void> {
  for (const end = Date.now() + within; !(await so()); ) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
