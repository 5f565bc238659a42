import { randomUUID } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";
import { sealing } from "../../support/seal.ts";
import { said } from "./samples.ts";

/** An id that nothing has. */
export const ID = randomUUID();
/** A digest that nothing has. */
export const DIGEST = "ab".repeat(32);
export const words = { kind: "text", text: "Let us begin" } as const;
/** One well-formed command of every type. */
export const WELL_FORMED: { readonly [Type in Command["type"]]: Extract<Command, { type: Type }> } = {
  "workspace.confirm-partner": { type: "workspace.confirm-partner" },
  "workspace.decline-partner": { type: "workspace.decline-partner" },
  "round.save": { type: "round.save", round: "own-part", prompt: "my-part", base: 0, answer: said("mine") },
  "round.seal": sealing("own-part"),
  "round.take-seal-back": { type: "round.take-seal-back", round: "own-part" },
  "round.say-ready": { type: "round.say-ready", round: "own-part" },
  "round.take-ready-back": { type: "round.take-ready-back", round: "own-part" },
  "clause.propose": { type: "clause.propose", section: "purpose", words },
  "clause.edit": { type: "clause.edit", clause: ID, over: DIGEST, words },
  "clause.counter": { type: "clause.counter", clause: ID, words },
  "clause.say-yes": { type: "clause.say-yes", clause: ID, digest: DIGEST },
  "clause.take-yes-back": { type: "clause.take-yes-back", clause: ID, digest: DIGEST },
  "clause.not-like-this": { type: "clause.not-like-this", clause: ID, digest: DIGEST, sentence: "Not yet" },
  "clause.withdraw": { type: "clause.withdraw", clause: ID, digest: DIGEST },
  "clause.put-aside": { type: "clause.put-aside", clause: ID },
  "clause.take-up": { type: "clause.take-up", clause: ID },
  "agreement.freeze": { type: "agreement.freeze" },
  "agreement.sign": {
    type: "agreement.sign",
    revision: 1,
    digest: DIGEST,
    name: "A",
    zone: "Europe/Rome",
    readToEnd: true,
  },
  "agreement.set-aside": { type: "agreement.set-aside", revision: 1, digest: DIGEST },
};
