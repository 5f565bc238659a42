import { isIP } from "node:net";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type Handed, NotHandedError, PATIENCE } from "../handing.ts";
import type { Letter } from "./letter.ts";

/** How long a mail server has to answer to our leaving, in milliseconds. */
const GOODBYE = 500;

/** A connection to the host's mail server, greeted and signed in: nothing but the letter is missing. */
export interface OpenMail {
  hand(letter: Letter): Promise<Handed>;
  close(): void;
}

/** The host's mail server. */
export interface MailHost {
  /** @throws NotHandedError when it cannot be reached, or does not let us in */
  open(signal: AbortSignal): Promise<OpenMail>;
}

function isNear(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

interface Failure {
  readonly responseCode?: number | undefined;
}

/**
 * @param address `smtp://` or `smtps://`, with user and password where the server wants them
 * @param patience how long it may keep us waiting at each step, in milliseconds
 */
export function mailHostAt(address: string, patience = PATIENCE): MailHost {
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const auth = username === "" ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const secure = protocol === "smtps:";
  return {
    open: (signal) =>
      new Promise((resolve, reject) => {
        const connection = new SMTPConnection({
          host,
          secure,
          ...(port === "" ? {} : { port: Number(port) }),
          // A password goes over no wire in clear.
          requireTLS: !secure && auth !== undefined && !isNear(host),
          connectionTimeout: patience,
          greetingTimeout: patience,
          socketTimeout: patience,
          dnsTimeout: patience,
          socketCloseTimeout: 0,
        });
        const failed = (): void => {
          signal.removeEventListener("abort", failed);
          connection.close();
          reject(new NotHandedError());
        };
        const opened = (): void => {
          signal.removeEventListener("abort", failed);
          resolve(openOn(connection));
        };
        if (signal.aborted) return failed();
        signal.addEventListener("abort", failed, { once: true });
        connection.on("error", failed);
        connection.connect((error) => {
          if (error) failed();
          else if (auth === undefined) opened();
          else connection.login(auth, (refused) => (refused ? failed() : opened()));
        });
      }),
  };
}

function openOn(connection: SMTPConnection): OpenMail {
  return {
    hand: ({ envelope, text }) =>
      new Promise((resolve) => {
        let begun = false;
        // A connection that ends says so here, and to nobody who waits for an answer.
        const ended = (): void => resolve(begun ? "unknown" : "later");
        connection.once("error", ended);
        connection.once("end", ended);
        const message = Readable.from(
          (function* () {
            begun = true;
            yield text;
          })(),
        );
        connection.send(envelope, message, (error: Failure | null) => {
          if (error === null) resolve("taken");
          else if (error.responseCode === undefined) ended();
          else resolve(error.responseCode >= 500 ? "refused" : "later");
        });
      }),
    close: () => {
      connection.quit();
      setTimeout(() => connection.close(), GOODBYE);
    },
  };
}
