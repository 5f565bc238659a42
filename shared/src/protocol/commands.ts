import { z } from "zod";
import type { AgreementCommand } from "../domain/agreement/commands.ts";
import { NAME_LIMIT } from "../domain/agreement/commands.ts";
import type { SigningKeyCommand } from "../domain/agreement/keys.ts";
import { OWN_WORDS_LIMIT } from "../domain/agreement/signing.ts";
import { BOUNDARY_TEXT_LIMIT, type BoundaryCommand } from "../domain/boundary/commands.ts";
import type { CardCommand } from "../domain/card/commands.ts";
import type { CheckInCommand } from "../domain/check-in/commands.ts";
import type { ClauseCommand, NewWords } from "../domain/clause/commands.ts";
import { CLAUSE_TEXT_LIMIT, OBJECTION_LIMIT } from "../domain/clause/words.ts";
import type { ListeningCommand } from "../domain/listening/commands.ts";
import { LISTENING_TEXT_LIMIT, NOT_QUITE_LIMIT } from "../domain/listening/commands.ts";
import { type MeetingCommand, TURN_MINUTES } from "../domain/meeting/commands.ts";
import type { PauseCommand } from "../domain/pause/commands.ts";
import type { PhraseCommand } from "../domain/phrase/commands.ts";
import type { RoundCommand } from "../domain/round/commands.ts";
import { isSeen } from "../domain/seen.ts";
import type { SpaceCommand } from "../domain/space/commands.ts";
import type { TimeoutCommand } from "../domain/timeout/commands.ts";
import type { VisitCommand } from "../domain/visit/commands.ts";
import type { WorkspaceCommand } from "../domain/workspace/commands.ts";
import type { Refusal } from "./errors.ts";
import { Bytes32, JwsSignatureSchema, SignatureMarkSchema, SigningJwkSchema } from "./signing.ts";
import {
  AnswerSchema,
  CardKindSchema,
  CardWordsSchema,
  Digest,
  Instant,
  Nonce,
  PlaceSchema,
  SeatSchema,
  SectionSchema,
  Slug,
  TermIdSchema,
  Text,
  TogetherSchema,
  Uuid,
  ValueSchema,
  Zone,
} from "./values.ts";

/** Everything that a person can ask of the workspace they are connected to. */
export type Command =
  | WorkspaceCommand
  | RoundCommand
  | PhraseCommand
  | ClauseCommand
  | AgreementCommand
  | SigningKeyCommand
  | ListeningCommand
  | SpaceCommand
  | TimeoutCommand
  | PauseCommand
  | MeetingCommand
  | VisitCommand
  | BoundaryCommand
  | CheckInCommand
  | CardCommand;

/** Words that a person says to the other: something of them can be seen. */
const Said = (limit: number) => Text(limit).refine(isSeen);

/** One line of such words: how lines are broken says nothing here. */
const SaidInOneLine = (limit: number) => Said(limit).refine((text) => !/[\n\r]/.test(text));

const NewWordsSchema: z.ZodType<NewWords> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: Said(CLAUSE_TEXT_LIMIT) }),
  z.strictObject({ kind: z.literal("term"), term: TermIdSchema, value: ValueSchema }),
]);

const round = { round: Slug };
const onClause = { clause: Uuid };
const onWords = { clause: Uuid, digest: Digest };
const onCard = { card: Uuid };
const turnsOffer = {
  minutes: z.int().min(TURN_MINUTES.least).max(TURN_MINUTES.most),
  first: SeatSchema,
  round: Slug.nullable(),
};
const onRevision = { revision: z.int().min(1), digest: Digest };

/** One schema per command, by its type. */
export const COMMANDS = {
  "workspace.confirm-partner": z.strictObject({ type: z.literal("workspace.confirm-partner") }),
  "workspace.decline-partner": z.strictObject({ type: z.literal("workspace.decline-partner") }),
  "workspace.leave": z.strictObject({ type: z.literal("workspace.leave") }),
  "round.save": z.strictObject({
    type: z.literal("round.save"),
    ...round,
    prompt: Slug,
    base: z.int().min(0),
    answer: AnswerSchema,
  }),
  "round.seal": z.strictObject({ type: z.literal("round.seal"), ...round, nonce: Nonce }),
  "round.take-seal-back": z.strictObject({ type: z.literal("round.take-seal-back"), ...round }),
  "round.say-ready": z.strictObject({ type: z.literal("round.say-ready"), ...round }),
  "round.take-ready-back": z.strictObject({ type: z.literal("round.take-ready-back"), ...round }),
  "phrase.mark": z.strictObject({
    type: z.literal("phrase.mark"),
    author: SeatSchema,
    entry: Uuid,
    say: z.boolean(),
    hear: z.boolean(),
    notWithMe: z.boolean(),
  }),
  "clause.propose": z.strictObject({
    type: z.literal("clause.propose"),
    section: SectionSchema,
    words: NewWordsSchema,
  }),
  "clause.edit": z.strictObject({ type: z.literal("clause.edit"), ...onClause, over: Digest, words: NewWordsSchema }),
  "clause.counter": z.strictObject({ type: z.literal("clause.counter"), ...onClause, words: NewWordsSchema }),
  "clause.say-yes": z.strictObject({ type: z.literal("clause.say-yes"), ...onWords }),
  "clause.take-yes-back": z.strictObject({ type: z.literal("clause.take-yes-back"), ...onWords }),
  "clause.not-like-this": z.strictObject({
    type: z.literal("clause.not-like-this"),
    ...onWords,
    sentence: Text(OBJECTION_LIMIT),
  }),
  "clause.withdraw": z.strictObject({ type: z.literal("clause.withdraw"), ...onWords }),
  "clause.put-aside": z.strictObject({ type: z.literal("clause.put-aside"), ...onClause }),
  "clause.take-up": z.strictObject({ type: z.literal("clause.take-up"), ...onClause }),
  "agreement.freeze": z.strictObject({ type: z.literal("agreement.freeze") }),
  "agreement.sign": z.strictObject({
    type: z.literal("agreement.sign"),
    ...onRevision,
    name: Text(NAME_LIMIT),
    zone: Zone,
    readToEnd: z.literal(true),
    mark: SignatureMarkSchema,
    ownWords: Text(OWN_WORDS_LIMIT).nullable(),
    consent: Digest,
    jws: JwsSignatureSchema.nullable(),
  }),
  "agreement.withdraw": z.strictObject({ type: z.literal("agreement.withdraw"), ...onRevision }),
  "agreement.sleep": z.strictObject({ type: z.literal("agreement.sleep"), ...onRevision, until: Instant }),
  "agreement.wake": z.strictObject({ type: z.literal("agreement.wake"), ...onRevision }),
  "agreement.set-aside": z.strictObject({ type: z.literal("agreement.set-aside"), ...onRevision }),
  "signing-key.offer": z.strictObject({ type: z.literal("signing-key.offer"), jwk: SigningJwkSchema.nullable() }),
  "signing-key.compared": z.strictObject({ type: z.literal("signing-key.compared"), thumbprint: Bytes32 }),
  "space.propose": z.strictObject({ type: z.literal("space.propose"), until: Instant }),
  "space.take-back": z.strictObject({ type: z.literal("space.take-back") }),
  "space.agree": z.strictObject({ type: z.literal("space.agree"), until: Instant }),
  "space.lengthen": z.strictObject({ type: z.literal("space.lengthen"), until: Instant }),
  "timeout.begin": z.strictObject({ type: z.literal("timeout.begin") }),
  "timeout.extend": z.strictObject({ type: z.literal("timeout.extend"), until: Instant }),
  "timeout.wish-sooner": z.strictObject({
    type: z.literal("timeout.wish-sooner"),
    since: Instant,
    wish: z.boolean(),
  }),
  "timeout.come-back": z.strictObject({ type: z.literal("timeout.come-back"), since: Instant }),
  "timeout.go-first": z.strictObject({ type: z.literal("timeout.go-first"), since: Instant, going: z.boolean() }),
  "pause.begin": z.strictObject({ type: z.literal("pause.begin") }),
  "pause.would-go-on": z.strictObject({
    type: z.literal("pause.would-go-on"),
    since: Instant,
    wish: z.boolean(),
  }),
  "meeting.ask": z.strictObject({ type: z.literal("meeting.ask") }),
  "meeting.take-back": z.strictObject({ type: z.literal("meeting.take-back") }),
  "meeting.not-now": z.strictObject({ type: z.literal("meeting.not-now") }),
  "meeting.enter": z.strictObject({ type: z.literal("meeting.enter"), meeting: Uuid }),
  "meeting.leave": z.strictObject({ type: z.literal("meeting.leave") }),
  "meeting.raise-hand": z.strictObject({ type: z.literal("meeting.raise-hand"), up: z.boolean() }),
  "meeting.show-place": z.strictObject({ type: z.literal("meeting.show-place"), on: z.boolean() }),
  "meeting.be-at": z.strictObject({ type: z.literal("meeting.be-at"), place: PlaceSchema.nullable() }),
  "meeting.look-together": z.strictObject({ type: z.literal("meeting.look-together"), at: TogetherSchema.nullable() }),
  "meeting.suggest-turns": z.strictObject({ type: z.literal("meeting.suggest-turns"), ...turnsOffer }),
  "meeting.begin-turns": z.strictObject({ type: z.literal("meeting.begin-turns"), ...turnsOffer }),
  "meeting.pass-turn": z.strictObject({ type: z.literal("meeting.pass-turn") }),
  "meeting.end-turns": z.strictObject({ type: z.literal("meeting.end-turns") }),
  "visit.seen": z.strictObject({ type: z.literal("visit.seen"), upTo: Instant }),
  "listening.write-back": z.strictObject({
    type: z.literal("listening.write-back"),
    ...round,
    text: Said(LISTENING_TEXT_LIMIT),
  }),
  "listening.say-yes": z.strictObject({ type: z.literal("listening.say-yes"), ...round, digest: Digest }),
  "listening.not-quite": z.strictObject({
    type: z.literal("listening.not-quite"),
    ...round,
    digest: Digest,
    sentence: Said(NOT_QUITE_LIMIT),
  }),
  "listening.reply": z.strictObject({ type: z.literal("listening.reply"), ...round, text: Said(LISTENING_TEXT_LIMIT) }),
  "listening.leave-it": z.strictObject({ type: z.literal("listening.leave-it"), ...round }),
  "listening.again": z.strictObject({ type: z.literal("listening.again"), ...round }),
  "listening.add": z.strictObject({ type: z.literal("listening.add"), ...round, text: Said(LISTENING_TEXT_LIMIT) }),
  "boundary.tighten": z.strictObject({
    type: z.literal("boundary.tighten"),
    text: SaidInOneLine(BOUNDARY_TEXT_LIMIT),
    line: Uuid.nullable(),
  }),
  "boundary.take-back": z.strictObject({ type: z.literal("boundary.take-back"), boundary: Uuid }),
  "check-in.suggest": z.strictObject({ type: z.literal("check-in.suggest"), ...round, to: Instant }),
  "check-in.take-back": z.strictObject({ type: z.literal("check-in.take-back"), ...round }),
  "check-in.agree": z.strictObject({ type: z.literal("check-in.agree"), ...round, to: Instant }),
  "card.save-draft": z.strictObject({
    type: z.literal("card.save-draft"),
    base: z.int().min(0),
    words: CardWordsSchema,
  }),
  "card.give": z.strictObject({
    type: z.literal("card.give"),
    kind: CardKindSchema,
    revision: z.int().min(1),
  }),
  "card.open": z.strictObject({ type: z.literal("card.open"), ...onCard }),
  "card.wish-together": z.strictObject({ type: z.literal("card.wish-together"), ...onCard }),
  "card.take-wish-back": z.strictObject({ type: z.literal("card.take-wish-back"), ...onCard }),
  "card.open-together": z.strictObject({ type: z.literal("card.open-together"), ...onCard }),
} satisfies { [Type in Command["type"]]: z.ZodType<Extract<Command, { type: Type }>> };

/** Any command. */
export const CommandSchema: z.ZodType<Command> = z.discriminatedUnion("type", [
  COMMANDS["workspace.confirm-partner"],
  COMMANDS["workspace.decline-partner"],
  COMMANDS["workspace.leave"],
  COMMANDS["round.save"],
  COMMANDS["round.seal"],
  COMMANDS["round.take-seal-back"],
  COMMANDS["round.say-ready"],
  COMMANDS["round.take-ready-back"],
  COMMANDS["phrase.mark"],
  COMMANDS["clause.propose"],
  COMMANDS["clause.edit"],
  COMMANDS["clause.counter"],
  COMMANDS["clause.say-yes"],
  COMMANDS["clause.take-yes-back"],
  COMMANDS["clause.not-like-this"],
  COMMANDS["clause.withdraw"],
  COMMANDS["clause.put-aside"],
  COMMANDS["clause.take-up"],
  COMMANDS["agreement.freeze"],
  COMMANDS["agreement.sign"],
  COMMANDS["agreement.withdraw"],
  COMMANDS["agreement.sleep"],
  COMMANDS["agreement.wake"],
  COMMANDS["agreement.set-aside"],
  COMMANDS["signing-key.offer"],
  COMMANDS["signing-key.compared"],
  COMMANDS["space.propose"],
  COMMANDS["space.take-back"],
  COMMANDS["space.agree"],
  COMMANDS["space.lengthen"],
  COMMANDS["timeout.begin"],
  COMMANDS["timeout.extend"],
  COMMANDS["timeout.wish-sooner"],
  COMMANDS["timeout.come-back"],
  COMMANDS["timeout.go-first"],
  COMMANDS["pause.begin"],
  COMMANDS["pause.would-go-on"],
  COMMANDS["meeting.ask"],
  COMMANDS["meeting.take-back"],
  COMMANDS["meeting.not-now"],
  COMMANDS["meeting.enter"],
  COMMANDS["meeting.leave"],
  COMMANDS["meeting.raise-hand"],
  COMMANDS["meeting.show-place"],
  COMMANDS["meeting.be-at"],
  COMMANDS["meeting.look-together"],
  COMMANDS["meeting.suggest-turns"],
  COMMANDS["meeting.begin-turns"],
  COMMANDS["meeting.pass-turn"],
  COMMANDS["meeting.end-turns"],
  COMMANDS["visit.seen"],
  COMMANDS["listening.write-back"],
  COMMANDS["listening.say-yes"],
  COMMANDS["listening.not-quite"],
  COMMANDS["listening.reply"],
  COMMANDS["listening.leave-it"],
  COMMANDS["listening.again"],
  COMMANDS["listening.add"],
  COMMANDS["boundary.tighten"],
  COMMANDS["boundary.take-back"],
  COMMANDS["check-in.suggest"],
  COMMANDS["check-in.take-back"],
  COMMANDS["check-in.agree"],
  COMMANDS["card.save-draft"],
  COMMANDS["card.give"],
  COMMANDS["card.open"],
  COMMANDS["card.wish-together"],
  COMMANDS["card.take-wish-back"],
  COMMANDS["card.open-together"],
]);

/** What a client emits as `command`: its own id for the command, so that a repeat is known (T1). */
export const Envelope = z.strictObject({ id: Uuid, command: CommandSchema });
export type Envelope = z.infer<typeof Envelope>;

/** What an accepted command answers. Never words: only what its sender needs to go on. */
export interface Outcome {
  /** The revision of a saved answer, or of a card's saved draft. */
  readonly revision?: number;
  /** The receipt of a seal: SHA-256, lower-case hex. */
  readonly receipt?: string;
  /** The clause that was proposed. */
  readonly clause?: string;
  /** The card that was given. */
  readonly card?: string;
  /** Set when an edit came second and now stands beside the other's words (C4). */
  readonly beside?: boolean;
}

export const OutcomeSchema = z.strictObject({
  revision: z.int().optional(),
  receipt: Digest.optional(),
  clause: Uuid.optional(),
  card: Uuid.optional(),
  beside: z.boolean().optional(),
});

/** The acknowledgement of a command: given only after it is durable (T1), or with the reason why nothing changed (T4). */
export type Ack = { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly refusal: Refusal };
