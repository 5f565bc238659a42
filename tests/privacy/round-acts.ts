import type { Ana } from "./ana.ts";
import type { Ben } from "./ben.ts";
import type { Side } from "./side.ts";
import type { RoundAct } from "./story.ts";

/** What it takes to play something that both may come to know of a round. */
export interface RoundGround {
  readonly anas: Side;
  readonly bens: Side;
  readonly ana: Ana;
  readonly ben: Ben;
  /** Whether Ana, where she answers everything, begins with the last prompt: it differs between the worlds. */
  readonly backwards: boolean;
  /** Whether a time apart runs: then nothing comes of it before its end. */
  readonly silent: boolean;
  /** It becomes the time at which Ana does what nobody is to know. */
  privately(): Promise<void>;
  /** It becomes the time, the same in both worlds, at which something is done for both to see. */
  together(): Promise<void>;
}

/** Plays it. Whatever of it is Ana's is brought to the same in both worlds first. */
export async function playRound(act: RoundAct, ground: RoundGround): Promise<void> {
  const { anas, bens, ana, ben } = ground;
  if (ana.turning && !ground.silent) await ana.goOn();
  switch (act.does) {
    case "seal":
      if (!bens.sealed && !ground.silent) await bringAnaTo(act.anaSealed, ground);
      await bens.fill(ben.send, "what has to be said");
      return bens.turn(ben.send, "seal");
    case "turn":
      if (act.turn === "say-ready" && !ground.silent) await bringAnaOutOfReady(ground);
      return bens.turn(ben.send, act.turn);
    case "ana-seals":
      await ana.goOn();
      await ground.privately();
      if (!anas.sealed) await anas.fill(ana.send, "what Ana has to say");
      await ground.together();
      return anas.sealed ? undefined : anas.turn(ana.send, "seal");
    case "ana-takes-seal-back":
      await ana.goOn();
      await ground.together();
      return anas.sealed ? anas.turn(ana.send, "take-seal-back") : undefined;
    case "reveal":
      if (ben.round(anas.round)?.revealed == null) return reveal(act, ground);
  }
}

// How often the time is moved on, and Ben's pages asked whether all has arrived, is the same in both worlds.

/** Before both may come to know that both have sealed, Ana has sealed in both worlds or in none. */
async function bringAnaTo(sealed: boolean, { anas, ana, privately, together }: RoundGround): Promise<void> {
  await privately();
  if (sealed !== anas.sealed) {
    await ana.goOn();
    if (sealed) await anas.fill(ana.send, "what Ana has to say");
    await anas.turn(ana.send, sealed ? "seal" : "take-seal-back");
  }
  await together();
}

async function bringAnaOutOfReady({ anas, ana, privately, together }: RoundGround): Promise<void> {
  await privately();
  if (anas.ready) {
    await ana.goOn();
    await anas.turn(ana.send, "take-ready-back");
  }
  await together();
}

/** Ben's seal is taken back, so that what Ana does until hers is nobody's to know; then both seal, and both are ready. */
async function reveal({ words, last }: Extract<RoundAct, { does: "reveal" }>, ground: RoundGround): Promise<void> {
  const { anas, bens, ana, ben, backwards, privately, together } = ground;
  if (bens.sealed) await bens.turn(ben.send, "take-seal-back");
  await ana.goOn();
  await privately();
  if (anas.sealed) await anas.turn(ana.send, "take-seal-back");
  await anas.makeReadable(ana.send, words, backwards);
  await anas.sealToReveal(ana.send);
  await together();
  await bens.fill(ben.send, words);
  await bens.turn(ben.send, "seal");
  const [first, second] = last === "ana" ? [bens, anas] : [anas, bens];
  const sendOf = (side: Side): typeof ana.send => (side === anas ? ana.send : ben.send);
  for (const side of [first, second]) {
    await together();
    await side.turn(sendOf(side), "say-ready");
  }
}
