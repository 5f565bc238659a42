import MailComposer from "nodemailer/lib/mail-composer";
import type { NoteWords } from "../words/note-words.ts";

/** A note as a mail server takes it. */
export interface Letter {
  readonly envelope: { readonly from: string; readonly to: string };
  /** RFC 5322. */
  readonly text: Buffer;
}

/** From whom notes come, and where they are stopped. */
export interface Sender {
  /** An address, with a name or without. */
  readonly from: string;
  /** The origin that people open. */
  readonly origin: string;
}

/** Where a person's notes are stopped, under the origin that people open. */
export const STOP = "/reminders/stop/";

/**
 * Writes a note: the same for everyone but for who gets it and how they stop it. It is plain text, so nothing in it is asked
 * for from anywhere when it is opened.
 *
 * @param to the person's address
 * @param token what stops the notes
 */
export async function letterTo(
  to: string,
  token: string,
  { from, origin }: Sender,
  { subject, body, stop, language }: NoteWords,
): Promise<Letter> {
  const address = `${origin}${STOP}${token}`;
  const message = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    text: `${body}\n\n${stop}\n${address}\n`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      // One press in the mail program itself (RFC 8058).
      "List-Unsubscribe": `<${address}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender } = message.getEnvelope();
  return { envelope: { from: sender === false ? from : (sender ?? from), to }, text: await message.build() };
}
