import { type OwnKind, OwnKindSchema } from "@footbridge/shared/protocol/own-changed";
import { CardKindSchema, Digest, Slug, Uuid } from "@footbridge/shared/protocol/values";
import { z } from "zod";
import type { Changes, SliceName } from "../workspaces/changes.ts";

/** On which channel of PostgreSQL the nodes of a database speak. Channels belong to one database. */
export const CHANNEL = "footbridge_nodes";

/** PostgreSQL refuses a payload of 8,000 bytes and more. */
const LONGEST = 7_900;

/** Slices of which there is one for each kind of card. */
type OfKind = "card-draft";
type Keyed = Exclude<Extract<SliceName, { readonly key: string }>["name"], OfKind>;

/** Every slice there is, by whether it has a key: one that is missing here is a fault that the compiler finds. */
export const SLICES: Readonly<
  Record<Keyed, "keyed"> & Record<OfKind, "of-kind"> & Record<Exclude<SliceName["name"], Keyed | OfKind>, "single">
> = {
  workspace: "single",
  board: "single",
  agreement: "single",
  space: "single",
  timeout: "single",
  trial: "single",
  since: "single",
  meeting: "single",
  "card-draft": "of-kind",
  "own-key": "single",
  phrases: "single",
  pause: "single",
  round: "keyed",
  listening: "keyed",
  clause: "keyed",
  card: "keyed",
};

type SliceKind = (typeof SLICES)[SliceName["name"]];

const kinds: ReadonlyMap<unknown, SliceKind> = new Map(Object.entries(SLICES));
const named = <Name extends SliceName["name"]>(kind: SliceKind): z.ZodType<Name> =>
  z.custom<Name>((name) => kinds.get(name) === kind);

const Slice: z.ZodType<SliceName> = z.union([
  z.strictObject({ name: named<Exclude<SliceName["name"], Keyed | OfKind>>("single") }),
  z.strictObject({ name: named<Keyed>("keyed"), key: z.union([Uuid, Slug]) }),
  z.strictObject({ name: named<OfKind>("of-kind"), key: CardKindSchema }),
]);

/**
 * What one node tells the others: that something changed, and never what. The schema is strict and has room for ids and
 * names alone, so a word that somebody typed cannot pass, and whatever else comes is not heard.
 */
const MessageSchema = z.discriminatedUnion("kind", [
  /** Slices of a workspace changed by what a person did. */
  z.strictObject({
    kind: z.literal("changed"),
    node: Uuid,
    workspace: Uuid,
    by: Uuid,
    audience: z.enum(["both", "own"]),
    membership: z.boolean(),
    slices: z.array(Slice),
  }),
  /** Something of a person's own changed, in a session of theirs or outside of any. */
  z.strictObject({
    kind: z.literal("own-changed"),
    node: Uuid,
    person: Uuid,
    what: OwnKindSchema,
    session: Digest.nullable(),
  }),
  /** Something that this node was to tell may have been lost on the way. */
  z.strictObject({ kind: z.literal("look-anew"), node: Uuid }),
  /** It stops, and has told everything. */
  z.strictObject({ kind: z.literal("leaving"), node: Uuid }),
  /** A session ended; told by the database itself, see `migrations/0018_ended_sessions.sql`. */
  z.strictObject({ kind: z.literal("session-ended"), person: Uuid, session: Digest }),
]);

export type NodeMessage = z.infer<typeof MessageSchema>;

/** What changed in a workspace, and through whom. */
export interface Change {
  readonly workspace: string;
  readonly by: string;
  readonly changes: Changes;
}

/** What of a person's own changed, and in which session of theirs; null where it was in none. */
export interface OwnChange {
  readonly person: string;
  readonly what: OwnKind;
  readonly session: string | null;
}

/** Announces that something of a person's own changed. Called once it is committed. */
export type TellOwn = (own: OwnChange) => void;

/** A change of what is a person's own as a message of a node. */
export function ownChanged(node: string, { person, what, session }: OwnChange): string {
  return JSON.stringify({ kind: "own-changed", node, person, what, session });
}

/** A change as a message of a node. One with too many slices says that everything has to be looked at anew. */
export function changed(node: string, { workspace, by, changes }: Change): string {
  const { audience, membership, slices } = changes;
  const message = { kind: "changed", node, workspace, by, audience, membership, slices } as const;
  const text = JSON.stringify(message);
  return Buffer.byteLength(text) <= LONGEST ? text : JSON.stringify({ ...message, membership: true, slices: [] });
}

/** What a node says about itself. */
export function said(node: string, kind: "look-anew" | "leaving"): string {
  return JSON.stringify({ kind, node });
}

/** Reads a message. @returns null for anything that is none: whoever may sign in to the database can say anything there. */
export function heard(text: string | undefined): NodeMessage | null {
  try {
    return MessageSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
