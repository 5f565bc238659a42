import { z } from "zod";
import { CARD_KINDS, CARD_PART_LIMIT, type CardKind, type CardWords } from "../domain/card/words.ts";
import type { Place, Together } from "../domain/meeting/commands.ts";
import type { Answer, Value } from "../domain/round/answer.ts";
import { SECTION_IDS, TERM_IDS } from "../domain/round/sheet.ts";

/** Ids made by either side: lower-case UUIDs. */
export const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** SHA-256 in lower-case hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);
/** 32 random bytes in lower-case hex. */
export const Nonce = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601, UTC, with milliseconds. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
/** Id of a sheet, a prompt, an option or a part. */
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** IANA time zone. */
export const Zone = z.string().min(1).max(64);
export const SeatSchema = z.enum(["a", "b"]);
export const SectionSchema = z.enum(SECTION_IDS);
export const TermIdSchema = z.enum(TERM_IDS);

/** Half an emoji, or a control character other than a line break and a tab: neither files nor PostgreSQL keep them. */
const UNKEEPABLE = /\p{Surrogate}|[^\P{Cc}\n\r\t]/u;

/** Text of at most `limit` characters that can be kept and shown everywhere. */
export const Text = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => !UNKEEPABLE.test(text));

const EntrySchema = z.strictObject({ id: Uuid, parts: z.record(Slug, Text(4000)) });

export const ValueSchema: z.ZodType<Value> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: Text(4000) }),
  z.strictObject({ kind: z.literal("choice"), option: Slug }),
  z.strictObject({ kind: z.literal("date"), date: z.string().max(10) }),
  z.strictObject({ kind: z.literal("weekday"), weekday: z.int() }),
  z.strictObject({ kind: z.literal("time"), time: z.string().max(5), zone: Zone }),
  z.strictObject({ kind: z.literal("length"), amount: z.int() }),
  z.strictObject({ kind: z.literal("entries"), entries: z.array(EntrySchema).max(20) }),
]);

export const AnswerSchema: z.ZodType<Answer> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("answered"), value: ValueSchema }),
  z.strictObject({ state: z.literal("skipped") }),
  z.strictObject({ state: z.literal("not-today") }),
  z.strictObject({ state: z.literal("blank") }),
]);

/** Where somebody looks, of what both may see. */
export const PlaceSchema: z.ZodType<Place> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["path", "board", "agreement"]) }),
  z.strictObject({ kind: z.enum(["clause", "line-form"]), clause: Uuid }),
  z.strictObject({ kind: z.enum(["round", "listening"]), round: Slug }),
]);

/** What the two can look at together. */
export const TogetherSchema: z.ZodType<Together> = z.union([
  z.strictObject({ clause: Uuid }),
  z.strictObject({ round: Slug }),
]);

const cardPart = Text(CARD_PART_LIMIT);

/** What a card can be. */
export const CardKindSchema: z.ZodType<CardKind> = z.enum(CARD_KINDS);

/** What a card says; empty where nothing was written. The parts of one kind, all of them. */
export const CardWordsSchema: z.ZodType<CardWords> = z.union([
  z.strictObject({ kind: cardPart, beautiful: cardPart, attractive: cardPart, grateful: cardPart, own: cardPart }),
  z.strictObject({ slipped: cardPart, felt: cardPart, care: cardPart, carefully: cardPart, mend: cardPart }),
]);
