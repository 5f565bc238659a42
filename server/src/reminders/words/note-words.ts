/** What every note says, whatever it is about. */
export interface NoteWords {
  /** BCP 47. */
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  /** Before the address at which the notes are stopped. */
  readonly stop: string;
}
