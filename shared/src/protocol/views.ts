import { z } from "zod";
import { GAPS } from "../domain/agreement/settled.ts";
import type { AgreementView } from "../domain/agreement/view.ts";
import type { BoundaryView } from "../domain/boundary/view.ts";
import type { CardDraftView, CardView, SharedCardView } from "../domain/card/view.ts";
import type { BoardView, ClauseView } from "../domain/clause/view.ts";
import type { Term, Words } from "../domain/clause/words.ts";
import type { ListeningView } from "../domain/listening/view.ts";
import type { MeetingView } from "../domain/meeting/view.ts";
import type { PauseTogetherView, PauseView } from "../domain/pause/view.ts";
import type { Mark } from "../domain/phrase/commands.ts";
import type { PhrasesTogetherView, PhrasesView } from "../domain/phrase/view.ts";
import type { RoundView, TogetherView } from "../domain/round/view.ts";
import type { SpaceView } from "../domain/space/view.ts";
import type { TimeoutView } from "../domain/timeout/view.ts";
import { WAYS } from "../domain/trial/outcome.ts";
import type { TrialView } from "../domain/trial/view.ts";
import { HAPPENINGS, type SinceView } from "../domain/visit/view.ts";
import type { WorkspaceView } from "../domain/workspace/view.ts";
import { Bytes32, OwnKeyViewSchema } from "./signing.ts";
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
  Uuid,
  ValueSchema,
  Zone,
} from "./values.ts";

/** Strict schemas of everything that leaves the server towards a seat (P4). */

const perSeat = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ a: schema, b: schema });

export const WorkspaceViewSchema: z.ZodType<WorkspaceView> = z.strictObject({
  id: Uuid,
  status: z.enum(["inviting", "joined", "open", "closed"]),
  seat: SeatSchema,
  names: perSeat(z.string().nullable()),
  closedAt: Instant.nullable(),
});

const opening = { nonce: Nonce, promptSet: Digest };
const together = {
  round: Slug,
  bothSealed: z.boolean(),
  receipts: z.strictObject({ mine: Digest, theirs: Digest, times: z.int().min(1), salt: Digest.nullable() }).nullable(),
  revealed: z
    .strictObject({
      at: Instant,
      theirs: z.record(Slug, AnswerSchema),
      opening: z.strictObject(opening).nullable(),
    })
    .nullable(),
};

export const TogetherViewSchema: z.ZodType<TogetherView> = z.strictObject(together);

export const RoundViewSchema: z.ZodType<RoundView> = z.strictObject({
  ...together,
  mine: z.strictObject({
    sealed: z.boolean(),
    ready: z.boolean(),
    receipt: z.strictObject({ receipt: Digest, ...opening }).nullable(),
    answers: z.record(Slug, z.strictObject({ answer: AnswerSchema, revision: z.int() })),
  }),
});

export const TermSchema: z.ZodType<Term> = z.strictObject({ id: TermIdSchema, value: ValueSchema });
export const WordsSchema: z.ZodType<Words> = z.strictObject({ text: z.string(), term: TermSchema.nullable() });

export const ClauseViewSchema: z.ZodType<ClauseView> = z.strictObject({
  id: Uuid,
  section: SectionSchema,
  term: TermIdSchema.nullable(),
  making: z.enum(["both-wrote", "one-wrote", "open-question", "both-marked", "proposed"]),
  origins: z.array(z.strictObject({ round: Slug, prompt: Slug, by: SeatSchema, entry: Uuid.nullable() })),
  standing: z.enum(["live", "aside", "withdrawn"]),
  versions: z.array(
    z.strictObject({
      digest: Digest,
      words: WordsSchema,
      by: z.enum(["a", "b", "both"]),
      yes: perSeat(z.boolean()),
      objections: perSeat(z.string().nullable()),
    }),
  ),
  agreed: Digest.nullable(),
});

export const MarkSchema: z.ZodType<Mark> = z.strictObject({
  say: z.boolean(),
  hear: z.boolean(),
  notWithMe: z.boolean(),
});

const phraseName = { author: SeatSchema, entry: Uuid };
const phrasesTogether = {
  both: z.array(z.strictObject({ ...phraseName, mine: MarkSchema, theirs: MarkSchema })),
};

export const PhrasesTogetherViewSchema: z.ZodType<PhrasesTogetherView> = z.strictObject(phrasesTogether);

export const PhrasesViewSchema: z.ZodType<PhrasesView> = z.strictObject({
  ...phrasesTogether,
  own: z.array(z.strictObject({ ...phraseName, mark: MarkSchema })),
});

export const BoardViewSchema: z.ZodType<BoardView> = z.strictObject({
  sections: z.array(z.strictObject({ id: SectionSchema, clauses: z.array(Uuid) })),
});

export const AgreementViewSchema: z.ZodType<AgreementView> = z.strictObject({
  gaps: z.array(z.enum(GAPS)),
  mayFreeze: z.boolean(),
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      digest: Digest,
      frozenAt: Instant,
      frozenBy: SeatSchema,
      status: z.enum(["frozen", "signed", "set-aside"]),
      signatures: z.array(
        z.strictObject({ seat: SeatSchema, name: z.string(), at: Instant, zone: Zone, keyed: z.boolean() }),
      ),
      keys: perSeat(Bytes32.nullable()),
      sleeps: perSeat(Instant.nullable()),
    }),
  ),
});

export const SpaceViewSchema: z.ZodType<SpaceView> = z.strictObject({
  proposed: z.strictObject({ mine: Instant.nullable(), theirs: Instant.nullable() }),
  running: z.strictObject({ since: Instant, until: Instant }).nullable(),
});

const both = z.strictObject({ mine: z.boolean(), theirs: z.boolean() });

export const TimeoutViewSchema: z.ZodType<TimeoutView> = z.strictObject({
  running: z
    .strictObject({
      since: Instant,
      until: Instant,
      atMost: Instant,
      asOf: Instant,
      sooner: both,
      mayWish: z.boolean(),
      first: both,
    })
    .nullable(),
  over: z.strictObject({ at: Instant, sooner: z.boolean(), first: both }).nullable(),
});

export const PauseViewSchema: z.ZodType<PauseView> = z.strictObject({ since: Instant.nullable(), mine: z.boolean() });

export const PauseTogetherViewSchema: z.ZodType<PauseTogetherView> = z.strictObject({ since: Instant.nullable() });
const turnsOffer = z.strictObject({ minutes: z.int(), first: SeatSchema, round: Slug.nullable() });

export const MeetingViewSchema: z.ZodType<MeetingView> = z.strictObject({
  askedUntil: Instant.nullable(),
  askAgainAt: Instant.nullable(),
  question: z.strictObject({ meeting: Uuid, until: Instant }).nullable(),
  inside: z
    .strictObject({
      id: Uuid,
      since: Instant,
      other: z.strictObject({ here: z.boolean(), hand: z.boolean(), place: PlaceSchema.nullable() }),
      mine: z.strictObject({ hand: z.boolean(), showsPlace: z.boolean() }),
      turns: z
        .discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("suggested"), by: SeatSchema, offer: turnsOffer }),
          z.strictObject({
            kind: z.literal("running"),
            offer: turnsOffer,
            speaker: SeatSchema,
            beganAt: Instant,
            endsAt: Instant,
            exchange: z.int().min(0).exactOptional(),
          }),
        ])
        .nullable(),
      focus: z
        .union([z.strictObject({ clause: Uuid, by: SeatSchema }), z.strictObject({ round: Slug, by: SeatSchema })])
        .nullable(),
      opening: z.strictObject({ round: Slug, at: Instant }).nullable(),
    })
    .nullable(),
});

export const SinceViewSchema: z.ZodType<SinceView> = z.strictObject({
  seenAt: Instant.nullable(),
  asOf: Instant,
  happened: z.array(
    z.strictObject({
      type: z.enum(HAPPENINGS),
      at: Instant,
      whose: z.enum(["mine", "theirs", "both"]),
      round: Slug.nullable(),
      clause: Uuid.nullable(),
      section: SectionSchema.nullable(),
    }),
  ),
});

const sent = { text: z.string(), at: Instant };

export const ListeningViewSchema: z.ZodType<ListeningView> = z.strictObject({
  round: Slug,
  turn: z.strictObject({ seat: SeatSchema, step: z.enum(["write-back", "answer", "reply"]) }).nullable(),
  mayBeginAgain: z.boolean(),
  exchanges: z.array(
    z.array(
      z.strictObject({
        listener: SeatSchema,
        heard: z.array(
          z.strictObject({
            ...sent,
            digest: Digest,
            answer: z
              .discriminatedUnion("kind", [
                z.strictObject({ kind: z.literal("yes"), at: Instant }),
                z.strictObject({ kind: z.literal("not-quite"), ...sent }),
              ])
              .nullable(),
          }),
        ),
        ending: z
          .discriminatedUnion("kind", [
            z.strictObject({ kind: z.literal("reply"), ...sent }),
            z.strictObject({ kind: z.enum(["left", "rested"]), at: Instant }),
          ])
          .nullable(),
      }),
    ),
  ),
  addenda: perSeat(z.array(z.strictObject(sent))),
});

const sharedCard = {
  id: Uuid,
  kind: CardKindSchema,
  from: SeatSchema,
  givenAt: Instant,
  wished: z.boolean(),
  together: z.strictObject({ at: Instant, words: CardWordsSchema }).nullable(),
};

export const SharedCardViewSchema: z.ZodType<SharedCardView> = z.strictObject(sharedCard);
export const CardViewSchema: z.ZodType<CardView> = z.strictObject({ ...sharedCard, mine: CardWordsSchema.nullable() });
export const CardDraftViewSchema: z.ZodType<CardDraftView> = z.strictObject({
  revision: z.int().min(0),
  words: CardWordsSchema,
});

const workspaceSlice = z.strictObject({ name: z.literal("workspace"), view: WorkspaceViewSchema });
const boardSlice = z.strictObject({ name: z.literal("board"), view: BoardViewSchema });
const listeningSlice = z.strictObject({ name: z.literal("listening"), key: Slug, view: ListeningViewSchema });
const clauseSlice = z.strictObject({ name: z.literal("clause"), key: Uuid, view: ClauseViewSchema });
const agreementSlice = z.strictObject({ name: z.literal("agreement"), view: AgreementViewSchema });
/** YYYY-MM-DD, as the sheets take it. */
const Day = z.string().max(10);

export const BoundaryViewSchema: z.ZodType<BoundaryView> = z.strictObject({
  id: Uuid,
  by: SeatSchema,
  since: Instant,
  text: z.string(),
  line: Uuid.nullable(),
});

export const TrialViewSchema: z.ZodType<TrialView> = z.strictObject({
  revision: z.int().min(1),
  start: Day.nullable(),
  midpoint: Day.nullable(),
  decision: Day.nullable(),
  zone: Zone.nullable(),
  zones: perSeat(Zone),
  minutes: z.int().nullable(),
  checkIns: z.array(z.strictObject({ round: Slug, agreed: Instant, at: Instant, opens: Instant, closes: Instant })),
  rescheduling: z.array(
    z.strictObject({ round: Slug, suggested: perSeat(Instant.nullable()), maySuggest: perSeat(z.boolean()) }),
  ),
  milestones: z.array(
    z.strictObject({
      round: Slug,
      opens: Instant,
      closes: Instant,
      outcome: z
        .discriminatedUnion("together", [
          z.strictObject({ together: z.literal(true), way: z.enum(WAYS) }),
          z.strictObject({ together: z.literal(false), way: z.enum(WAYS).exclude(["advance"]) }),
        ])
        .nullable(),
    }),
  ),
  extended: z.boolean(),
  ended: Instant.nullable(),
  promises: z.array(
    z.strictObject({ id: Uuid, section: SectionSchema, text: z.string(), speaker: SeatSchema.nullable() }),
  ),
  boundaries: z.array(BoundaryViewSchema),
});

const trialSlice = z.strictObject({ name: z.literal("trial"), view: TrialViewSchema.nullable() });
const timeoutSlice = z.strictObject({ name: z.literal("timeout"), view: TimeoutViewSchema });
const spaceSlice = z.strictObject({ name: z.literal("space"), view: SpaceViewSchema });

/** A named part of what a seat sees. Rounds and clauses have a slice each, so that a payload stays small. */
export const SliceSchema = z.discriminatedUnion("name", [
  workspaceSlice,
  z.strictObject({ name: z.literal("round"), key: Slug, view: RoundViewSchema }),
  listeningSlice,
  z.strictObject({ name: z.literal("phrases"), view: PhrasesViewSchema }),
  boardSlice,
  clauseSlice,
  agreementSlice,
  spaceSlice,
  timeoutSlice,
  z.strictObject({ name: z.literal("pause"), view: PauseViewSchema }),
  trialSlice,
  z.strictObject({ name: z.literal("since"), view: SinceViewSchema }),
  z.strictObject({ name: z.literal("meeting"), view: MeetingViewSchema }),
  z.strictObject({ name: z.literal("card"), key: Uuid, view: CardViewSchema }),
  z.strictObject({ name: z.literal("card-draft"), key: CardKindSchema, view: CardDraftViewSchema }),
  z.strictObject({ name: z.literal("own-key"), view: OwnKeyViewSchema }),
]);
export type Slice = z.infer<typeof SliceSchema>;

/** A part of what the other seat sees right now, without that seat's own side (P8). */
export const MirrorSliceSchema = z.discriminatedUnion("name", [
  workspaceSlice,
  z.strictObject({ name: z.literal("round"), key: Slug, view: TogetherViewSchema }),
  listeningSlice,
  z.strictObject({ name: z.literal("phrases"), view: PhrasesTogetherViewSchema }),
  boardSlice,
  clauseSlice,
  agreementSlice,
  spaceSlice,
  timeoutSlice,
  z.strictObject({ name: z.literal("pause"), view: PauseTogetherViewSchema }),
  trialSlice,
  z.strictObject({ name: z.literal("card"), key: Uuid, view: SharedCardViewSchema }),
]);
export type MirrorSlice = z.infer<typeof MirrorSliceSchema>;

/** What `GET /api/workspaces/:workspace/mirror` answers. No slices while nobody has the other seat. */
export const MirrorSchema = z.strictObject({ slices: z.array(MirrorSliceSchema) });
export type Mirror = z.infer<typeof MirrorSchema>;

/**
 * What the server emits as `slices`. `sequence` counts what this one connection was sent, so that a gap shows;
 * `fresh` replaces everything that the client holds.
 */
export const SlicesMessage = z.strictObject({
  sequence: z.int().min(1),
  fresh: z.boolean(),
  slices: z.array(SliceSchema),
});
export type SlicesMessage = z.infer<typeof SlicesMessage>;
