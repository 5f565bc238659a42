import { COMMANDS, CommandSchema, Envelope, OutcomeSchema } from "@footbridge/shared/protocol/commands";
import { HandshakeSchema } from "@footbridge/shared/protocol/handshake";
import { OwnChangedSchema } from "@footbridge/shared/protocol/own-changed";
import { PrivatePageKindSchema, PrivatePageSchema, PrivateTextSchema } from "@footbridge/shared/protocol/private-pages";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import {
  AnswerSchema,
  CardWordsSchema,
  Digest,
  Instant,
  Nonce,
  PlaceSchema,
  SeatSchema,
  SectionSchema,
  Slug,
  TermIdSchema,
  Uuid,
  ValueSchema,
  Zone,
} from "@footbridge/shared/protocol/values";
import {
  AgreementViewSchema,
  BoardViewSchema,
  CardDraftViewSchema,
  CardViewSchema,
  ClauseViewSchema,
  ListeningViewSchema,
  MarkSchema,
  MeetingViewSchema,
  MirrorSchema,
  MirrorSliceSchema,
  PauseTogetherViewSchema,
  PauseViewSchema,
  PhrasesTogetherViewSchema,
  PhrasesViewSchema,
  RoundViewSchema,
  SharedCardViewSchema,
  SinceViewSchema,
  SliceSchema,
  SlicesMessage,
  SpaceViewSchema,
  TermSchema,
  TimeoutViewSchema,
  TogetherViewSchema,
  TrialViewSchema,
  WordsSchema,
  WorkspaceViewSchema,
} from "@footbridge/shared/protocol/views";
import type { z } from "zod";
import { AckSchema, ErrorCodeSchema, RefusalBodySchema, RefusalSchema } from "./answers.ts";

/** A shape that has a name in the document, and one line about it. */
export interface NamedShape {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly about: string;
}

/** The smallest parts, which stand in almost every message. */
export const VALUE_SHAPES: readonly NamedShape[] = [
  { name: "Uuid", schema: Uuid, about: "An id. Lower case; either side may make one." },
  { name: "Digest", schema: Digest, about: "SHA-256 in lower-case hex." },
  { name: "Nonce", schema: Nonce, about: "32 random bytes in lower-case hex." },
  { name: "Instant", schema: Instant, about: "ISO 8601 in UTC, with milliseconds." },
  { name: "Slug", schema: Slug, about: "The id of a round, a prompt, an option or a part of an entry." },
  { name: "Zone", schema: Zone, about: "An IANA time zone, such as `Europe/Berlin`." },
  { name: "Seat", schema: SeatSchema, about: "`a` opened the workspace and invited; `b` joined." },
  { name: "Section", schema: SectionSchema, about: "A section of the agreement, in reading order." },
  { name: "TermId", schema: TermIdSchema, about: "A typed clause; there is at most one live clause of each." },
  {
    name: "Value",
    schema: ValueSchema,
    about:
      "What stands in a field. `date` is `YYYY-MM-DD`, `weekday` is ISO (1 is Monday), `time` is `HH:MM` in 24 hours, `amount` is a whole number in the field's unit.",
  },
  { name: "Answer", schema: AnswerSchema, about: "One person's side of one prompt." },
  { name: "NewWords", schema: COMMANDS["clause.propose"].shape.words, about: "New words for a clause." },
  { name: "CardWords", schema: CardWordsSchema, about: "What a card says; empty where nothing was written." },
  { name: "Place", schema: PlaceSchema, about: "Where somebody looks, of what both may see." },
  { name: "Term", schema: TermSchema, about: "The value behind a typed clause." },
  { name: "Words", schema: WordsSchema, about: "What a clause says." },
  {
    name: "Refusal",
    schema: RefusalSchema,
    about: "Why nothing changed: a code for the program and a sentence for the person.",
  },
];

/** The messages of the socket. */
export const MESSAGE_SHAPES: readonly NamedShape[] = [
  {
    name: "Handshake",
    schema: HandshakeSchema,
    about: "What the client sends as Socket.IO's `auth`; a page in no workspace names none.",
  },
  { name: "Envelope", schema: Envelope, about: "The argument of `command`." },
  { name: "Ack", schema: AckSchema, about: "The acknowledgement of `command`." },
  { name: "Outcome", schema: OutcomeSchema, about: "What an accepted command tells its sender." },
  { name: "SlicesMessage", schema: SlicesMessage, about: "The argument of `slices`." },
  { name: "OwnChanged", schema: OwnChangedSchema, about: "The argument of `own-changed`." },
  { name: "Slice", schema: SliceSchema, about: "A named part of what a seat sees." },
];

/** The views that the slices carry. */
export const VIEW_SHAPES: readonly NamedShape[] = [
  { name: "WorkspaceView", schema: WorkspaceViewSchema, about: "Who is here. A name is null while its seat is free." },
  {
    name: "RoundView",
    schema: RoundViewSchema,
    about:
      "One's own side of a round, with what both know of it. `mine.receipt` is the receipt of one's own seal with what it is checked with; `receipts` are both receipts as they are shown while both have sealed, the `times`-th time; `opening` is what the other's is checked with. `answers` and `theirs` are by prompt id; a prompt that is absent is blank. `theirs` holds only answers with words, so that skipped, put off and left blank look the same.",
  },
  { name: "Mark", schema: MarkSchema, about: "What a phrase is to one person; all three false: no mark." },
  {
    name: "PhrasesView",
    schema: PhrasesViewSchema,
    about:
      "Marks on the phrases of the opened round `our-language`: `own` is one's own, and `both` has the phrases that both have marked, with the other's mark.",
  },
  {
    name: "ListeningView",
    schema: ListeningViewSchema,
    about:
      "What the two said to each other after a round was opened; the same for both. An exchange has up to two halves, oldest first, and a half is there once something was written in it. `turn` says whose turn it is and for what; it is null when the last exchange is finished. `addenda` are what each added to their own opened words.",
  },
  {
    name: "BoardView",
    schema: BoardViewSchema,
    about: "The order of the board: every section, with the ids of its clauses. Withdrawn clauses are left out.",
  },
  {
    name: "ClauseView",
    schema: ClauseViewSchema,
    about:
      "One clause. The first version is its text and the others are counter-proposals beside it. `agreed` is the digest that both said yes to; only then does the clause count.",
  },
  {
    name: "AgreementView",
    schema: AgreementViewSchema,
    about:
      "What is still missing before a revision can be frozen, and the revisions so far. The text of a revision is fetched over HTTP.",
  },
  {
    name: "SpaceView",
    schema: SpaceViewSchema,
    about:
      "The space between the two: the ends that are proposed, and the one that runs. When its end has come, a client sends `refresh`.",
  },
  {
    name: "TimeoutView",
    schema: TimeoutViewSchema,
    about:
      "The time-out that runs, or the last one that is over. `asOf` is when this was made, by the server's clock: how much is left follows from it. When the end has come, a client sends `refresh`; nobody is called.",
  },
  {
    name: "PauseView",
    schema: PauseViewSchema,
    about:
      "Since when the workspace is paused, or null; never by whom. `mine` is whether this seat would go on, and is shown to it alone.",
  },
  { name: "PauseTogetherView", schema: PauseTogetherViewSchema, about: "The same without what is one seat's own." },
  {
    name: "MeetingView",
    schema: MeetingViewSchema,
    about:
      "Meetings, for one seat, as of the moment at which it was made. `question` is the other's, and goes by itself at `until`; a client need not ask then. `inside` is null outside of a meeting that this seat is in: then nothing here follows from the other's coming and going. `place` is null where the other shows none, and where they are nowhere that can be told. `turns` are as they began. Those of a listening go with it: whoever has its `turn` has the turn, the clock begins anew with the last thing that was done in it, and they are over once it is in another exchange than `exchange`, or in none. `opening.at` is when both screens open a round that was revealed in the meeting.",
  },
  {
    name: "TrialView",
    schema: TrialViewSchema,
    about:
      "What both signed last, as it is lived; `null` before that. Days are days wherever one is; a check-in can be written and held from `opens` until `closes`, and is the round that it names. When one opens, a client sends `refresh`.",
  },
  {
    name: "SinceView",
    schema: SinceViewSchema,
    about:
      "What happened since one was here last, for oneself alone: the newest of it, oldest first, as ids. `seenAt` is null before the first time; `asOf` is when this was made. It comes with a fresh view and at no other time.",
  },
  {
    name: "CardView",
    schema: CardViewSchema,
    about:
      "A card that was given. `mine` are the words where this seat alone may read them: its own card, or one that it opened for itself. `together` is set once the giver has opened it for both. While both are null the card is sealed for this seat. The giver's view is the same whether the receiver has opened the card or not.",
  },
  { name: "CardDraftView", schema: CardDraftViewSchema, about: "What one is writing on a card; one's own alone." },
];

/** What HTTP answers and has a name. */
export const HTTP_SHAPES: readonly NamedShape[] = [
  { name: "RefusalBody", schema: RefusalBodySchema, about: "The body of every answer that is not 200." },
  { name: "Mirror", schema: MirrorSchema, about: "What the other seat's pages hold, without that seat's own side." },
  { name: "MirrorSlice", schema: MirrorSliceSchema, about: "A part of what the other seat sees." },
  {
    name: "TogetherView",
    schema: TogetherViewSchema,
    about:
      "A round without anyone's own side, as the other seat sees it: `mine` and `theirs` are that seat's words for them.",
  },
  {
    name: "PrivatePage",
    schema: PrivatePageSchema,
    about: "One private page. `texts` are by prompt id; a prompt that is absent was never written.",
  },
  {
    name: "PrivateText",
    schema: PrivateTextSchema,
    about: "One answer on a private page. The revision counts how often it was saved.",
  },
  { name: "PrivatePageKind", schema: PrivatePageKindSchema, about: "A kind of private page." },
  {
    name: "SharedCardView",
    schema: SharedCardViewSchema,
    about: "A card as both know it: its words once it lies open for both, and nothing of who has read it alone.",
  },
  {
    name: "PhrasesTogetherView",
    schema: PhrasesTogetherViewSchema,
    about: "The phrases that both have marked, as the other seat sees them.",
  },
  { name: "SignedRevision", schema: RevisionAnswerSchema, about: "A frozen revision with the signatures so far." },
];

/** Named too, but with a section each instead of one shape. */
const CHAPTERS: readonly NamedShape[] = [
  { name: "Command", schema: CommandSchema, about: "One of the commands." },
  { name: "ErrorCode", schema: ErrorCodeSchema, about: "One of the codes." },
];

/** Every shape that has a name. */
export const NAMED_SHAPES: readonly NamedShape[] = [
  ...VALUE_SHAPES,
  ...MESSAGE_SHAPES,
  ...VIEW_SHAPES,
  ...HTTP_SHAPES,
  ...CHAPTERS,
];
