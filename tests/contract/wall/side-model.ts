import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import type { Ack } from "@footbridge/shared/protocol/commands";

/** One person's side of a round with one required prompt, as it should be. */
export interface Side {
  readonly revision: number;
  readonly sealed: boolean;
  readonly ready: boolean;
}

export const NEW_SIDE: Side = { revision: 0, sealed: false, ready: false };

/** A command on one's own side and what was answered to it. */
export interface Said {
  readonly command: RoundCommand;
  readonly ack: Ack;
}

/** The codes with which a command may be refused, or how the side goes on. */
function after(side: Side, command: RoundCommand): Side | string {
  switch (command.type) {
    case "round.save":
      if (side.sealed) return "round-sealed";
      return command.base === side.revision ? { ...side, revision: side.revision + 1 } : "answer-moved-on";
    case "round.seal":
      if (side.sealed) return "round-sealed";
      return side.revision > 0 ? { ...side, sealed: true } : "round-unfinished";
    case "round.take-seal-back":
      return side.sealed ? { ...side, sealed: false, ready: false } : "round-not-sealed";
    case "round.say-ready":
      return side.sealed ? { ...side, ready: true } : "round-not-sealed";
    case "round.take-ready-back":
      return side.sealed ? { ...side, ready: false } : "round-not-sealed";
  }
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** Follows one order; `revealedAt` is how many commands came before the reveal. */
function follow(from: Side, said: readonly Said[], revealedAt: number): Side | null {
  let side = from;
  for (const [at, { command, ack }] of said.entries()) {
    const next = after(side, command);
    if (at >= revealedAt) {
      // Frozen: nothing is accepted any more, and either reason is true.
      if (ack.ok || !(ack.refusal.code === "already-revealed" || ack.refusal.code === next)) return null;
    } else if (typeof next === "string") {
      if (ack.ok || ack.refusal.code !== next) return null;
    } else {
      if (!ack.ok) return null;
      side = next;
    }
    // C1: the reveal comes upon a side that is sealed and ready, or not at all.
    if (at + 1 === revealedAt && !(side.sealed && side.ready)) return null;
  }
  return revealedAt === 0 && !(from.sealed && from.ready) ? null : side;
}

/**
 * Every side that could stand there after commands that were said at the same time: there has to be an order in which
 * each answer is the right one.
 * @param revealed whether the round was revealed before them, meanwhile, or not at all
 */
export function possibleSides(
  from: Side,
  said: readonly Said[],
  revealed: "before" | "meanwhile" | "never",
): readonly Side[] {
  const never = said.length + 1;
  const moments = revealed === "before" ? [0] : revealed === "never" ? [never] : [...said.keys(), said.length];
  return orders(said).flatMap((order) =>
    moments.map((moment) => follow(from, order, moment)).filter((side) => side !== null),
  );
}
