import type { CardView } from "@footbridge/shared/domain/card/view";
import type { ListeningCommand } from "@footbridge/shared/domain/listening/commands";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Ana } from "./ana.ts";
import type { Apart } from "./apart.ts";
import type { Ben } from "./ben.ts";
import type { Side } from "./side.ts";
import type { Act, Who } from "./story.ts";

/** Three hours, in milliseconds. */
const HOURS = 3 * 60 * 60_000;

/** What it takes to play something that both may come to know, beside the rounds and the board. */
export interface RoomGround {
  readonly ana: Ana;
  readonly ben: Ben;
  readonly apart: Apart;
  /** Both sides of each round that the story is about. */
  readonly sides: readonly { readonly anas: Side; readonly bens: Side }[];
  readonly backwards: boolean;
  /** It becomes the time at which Ana does what nobody is to know. */
  privately(): Promise<void>;
  /** It becomes the time, the same in both worlds, at which something is done for both to see. */
  together(): Promise<void>;
  /** The time apart is over, and some time has passed since. */
  passOver(): Promise<void>;
}

export type ActOf<Does extends Act["does"]> = Extract<Act, { does: Does }>;

/** Ana's come after what she is in the middle of. */
export async function say(
  by: Who,
  command: Command,
  { ana, ben, together }: RoomGround,
): Promise<ReturnType<Ana["send"]>> {
  if (by === "ben") return ben.send(command);
  await ana.goOn();
  await together();
  return ana.send(command);
}

/** A step about the latest revision. What is frozen names both keys: Ana's is brought to the same in both worlds first. */
export async function playAgreement(
  { by, step, key }: ActOf<"agreement">,
  now: number,
  ground: RoomGround,
): Promise<void> {
  const { ana, ben, privately, together } = ground;
  if (step === "freeze") {
    await ana.goOn();
    await privately();
    await ana.rooms.offerKey(key);
    if (by === "ben") await ben.rooms.offerKey(key);
    await together();
    await say(by, { type: "agreement.freeze" }, ground);
    return;
  }
  const revision = ben.agreement()?.revisions.at(-1);
  if (revision === undefined) return;
  const about = { revision: revision.number, digest: revision.digest };
  if (step === "sign") await say(by, await (by === "ana" ? ana : ben).rooms.signing(about, key), ground);
  else if (step === "sleep")
    await say(
      by,
      { type: "agreement.sleep", ...about, until: new Date(now + HOURS * (1 + (key % 60))).toISOString() },
      ground,
    );
  else await say(by, { type: `agreement.${step}`, ...about }, ground);
}

/** Something with cards. The card that Ana gives is brought to the same in both worlds first. */
export async function playCard({ by, step, card, words }: ActOf<"card">, ground: RoomGround): Promise<void> {
  const { ana, ben, privately, together } = ground;
  const said = words.trim() === "" ? "for the soup" : words.slice(0, 900);
  if (step === "write" || step === "open") {
    if (by === "ben") await (step === "write" ? ben.rooms.writeCard(said) : ben.rooms.openCards());
    return;
  }
  if (step === "give") {
    if (by === "ben") return ben.rooms.giveCard();
    await ana.goOn();
    await privately();
    await ana.rooms.writeCard(said);
    await together();
    return ana.rooms.giveCard();
  }
  const id = cardFor(by, step, card, ben.cards());
  if (id !== null) await say(by, { type: commandOf(step), card: id }, ground);
}

function commandOf(step: "wish" | "take-wish-back" | "open-together") {
  return step === "open-together"
    ? "card.open-together"
    : (`card.${step === "wish" ? "wish-together" : step}` as const);
}

/** One of the cards that the step is about: the giver opens, the receiver wishes. */
function cardFor(by: Who, step: string, card: number, cards: readonly CardView[]): string | null {
  const giver = (by === "ana") === (step === "open-together") ? "a" : "b";
  const found = cards.filter(({ from }) => from === giver);
  return found[card % Math.max(1, found.length)]?.id ?? null;
}

/** Where one has marked a phrase, the other's mark shows (P1i): Ana's is brought to the same in both worlds first. */
export async function playMark({ by, phrase, mark, anas }: ActOf<"mark">, ground: RoomGround): Promise<void> {
  const { ana, ben, apart, privately, together } = ground;
  if (by === "ana") {
    // What Ana marks alone is a secret; the same in both worlds, it is nothing.
    if (!ben.rooms.hasMarked(phrase)) return;
    await ana.goOn();
    await together();
    return ana.rooms.mark(phrase, mark);
  }
  if (!ben.rooms.hasMarked(phrase) && !apart.running) {
    await ana.goOn();
    await privately();
    await ana.rooms.mark(phrase, anas);
    await together();
  }
  return ben.rooms.mark(phrase, mark);
}

/** The next step of the listening: whose turn it is, both see. */
export async function playListening({ how, words }: ActOf<"listening">, ground: RoomGround): Promise<void> {
  const listening = ground.ben.listening();
  if (listening === undefined) return;
  const text = words.trim() === "" ? "I heard you." : words.slice(0, 400);
  const by = (listening.turn?.seat ?? (how % 2 === 0 ? "a" : "b")) === "a" ? "ana" : "ben";
  await say(by, nextInListening(listening, how, text), ground);
}

function nextInListening({ round, turn, exchanges }: ListeningView, how: number, text: string): ListeningCommand {
  // An addition can always be made.
  if (how % 7 === 6) return { type: "listening.add", round, text };
  switch (turn?.step) {
    case "write-back":
      return { type: "listening.write-back", round, text };
    case "answer": {
      const digest = exchanges.at(-1)?.at(-1)?.heard.at(-1)?.digest ?? "";
      return how % 3 === 0
        ? { type: "listening.not-quite", round, digest, sentence: text }
        : { type: "listening.say-yes", round, digest };
    }
    case "reply":
      return how % 3 === 0 ? { type: "listening.leave-it", round } : { type: "listening.reply", round, text };
    case undefined:
      return { type: "listening.again", round };
  }
}

/** A step about a time apart. */
export async function playSpace({ by, step, days }: ActOf<"space">, now: number, ground: RoomGround): Promise<void> {
  const command = ground.apart.command(by, step, days, now);
  ground.apart.note(by, command, await say(by, command, ground));
}

/**
 * The end of the time apart comes. What both did alone meanwhile is told then (C8c): where Ben did his part of something,
 * Ana's is brought to the same in both worlds before. Who comes first afterwards, nobody is to know.
 */
export async function playEnd({ anas: how, words }: ActOf<"space-is-over">, ground: RoomGround): Promise<void> {
  const { ana, ben, apart, privately, passOver } = ground;
  if (!apart.running) return;
  await ana.goOn();
  await privately();
  for (const { anas, bens } of ground.sides) {
    if (!bens.sealed || ben.round(anas.round)?.revealed != null) continue;
    if (anas.sealed) await anas.turn(ana.send, "take-seal-back");
    if (how === "open") continue;
    if (how === "ready" && bens.ready) {
      await anas.makeReadable(ana.send, words, ground.backwards);
      await anas.sealToReveal(ana.send);
      await anas.turn(ana.send, "say-ready");
    } else {
      await anas.fill(ana.send, "what Ana has to say");
      await anas.turn(ana.send, "seal");
    }
  }
  for (const phrase of ben.rooms.marked) await ana.rooms.mark(phrase, words.length);
  await passOver();
}
