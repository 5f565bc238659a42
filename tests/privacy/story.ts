import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import fc from "fast-check";

/** Something that Ana does on her own side. All of it is secret: in the other world she does something else. */
export type Secret =
  | { readonly does: "write"; readonly round: SheetId; readonly prompt: number; readonly words: string }
  | { readonly does: "skip" | "put-off" | "clear"; readonly round: SheetId; readonly prompt: number }
  | { readonly does: "seal" | "take-seal-back" | "say-ready" | "take-ready-back"; readonly round: SheetId }
  | { readonly does: "come-back" | "second-page" | "look-around" };

/** Something that Ben does, or that Ana does for both to see; the same in both worlds. */
export type Shared =
  | { readonly does: "write" | "skip"; readonly round: SheetId; readonly prompt: number; readonly words: string }
  /** Ben seals. Before it, Ana's side is brought to the same seal in both worlds: that both sealed may be known (P2). */
  | { readonly does: "seal"; readonly round: SheetId; readonly anaSealed: boolean }
  | { readonly does: "take-seal-back" | "take-ready-back"; readonly round: SheetId }
  | { readonly does: "say-ready"; readonly round: SheetId }
  | { readonly does: "ana-proposes" | "ben-proposes"; readonly words: string }
  | { readonly does: "ben-says-yes" | "come-back" | "second-page" | "look-around" | "nonsense" | "repeat" };

/** One beat: what Ana does in secret, in the one world and in the other, and then something shared. */
export interface Beat {
  readonly secrets: readonly [readonly Secret[], readonly Secret[]];
  readonly then: Shared;
}

export type Story = readonly Beat[];

const round = fc.constantFrom(...SHEET_IDS);
const prompt = fc.nat(40);
const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constant("x".repeat(1900)),
);

const secret: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("write" as const), round, prompt, words }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("skip", "put-off", "clear"), round, prompt }) },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constantFrom("seal", "take-seal-back", "say-ready", "take-ready-back"), round }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("come-back", "second-page", "look-around") }) },
);

const shared: fc.Arbitrary<Shared> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("write", "skip"), round, prompt, words }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("seal" as const), round, anaSealed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("take-seal-back", "take-ready-back"), round }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("say-ready" as const), round }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("ana-proposes", "ben-proposes"), words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom("ben-says-yes", "come-back", "second-page", "look-around", "nonsense", "repeat"),
    }),
  },
);

const secrets = fc.array(secret, { maxLength: 4 });

/** Stories of a few beats. */
export const stories: fc.Arbitrary<Story> = fc.array(fc.record({ secrets: fc.tuple(secrets, secrets), then: shared }), {
  minLength: 1,
  maxLength: 5,
});
