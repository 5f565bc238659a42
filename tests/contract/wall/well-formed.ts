import { randomUUID } from "node:crypto";
import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { Command } from "@footbridge/shared/protocol/commands";
import { sealing } from "../../support/seal.ts";
import { said } from "./samples.ts";

/** An id that nothing has. */
export const ID = randomUUID();
/** A digest that nothing has. */
export const DIGEST = "ab".repeat(32);
/** A moment long gone. */
export const INSTANT = "2026-01-01T00:00:00.000Z";
/** A thumbprint that no key has. */
const THUMBPRINT = "A".repeat(43);
export const words = { kind: "text", text: "Let us begin" } as const;
/** One well-formed command of every type. */
export const WELL_FORMED: { readonly [Type in Command["type"]]: Extract<Command, { type: Type }> } = {
  "workspace.confirm-partner": { type: "workspace.confirm-partner" },
  "workspace.decline-partner": { type: "workspace.decline-partner" },
  "workspace.leave": { type: "workspace.leave" },
  "round.save": { type: "round.save", round: "own-part", prompt: "my-part", base: 0, answer: said("mine") },
  "round.seal": sealing("own-part"),
  "round.take-seal-back": { type: "round.take-seal-back", round: "own-part" },
  "round.say-ready": { type: "round.say-ready", round: "own-part" },
  "round.take-ready-back": { type: "round.take-ready-back", round: "own-part" },
  "phrase.mark": { type: "phrase.mark", author: "b", entry: ID, say: false, hear: false, notWithMe: false },
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
    mark: { kind: "typed" },
    ownWords: null,
    consent: DIGEST,
    jws: null,
  },
  "agreement.withdraw": { type: "agreement.withdraw", revision: 1, digest: DIGEST },
  "agreement.sleep": { type: "agreement.sleep", revision: 1, digest: DIGEST, until: INSTANT },
  "agreement.wake": { type: "agreement.wake", revision: 1, digest: DIGEST },
  // Null, as that is well-formed too: what is spoiled is tried with null in the place of everything else.
  "signing-key.offer": { type: "signing-key.offer", jwk: null },
  "signing-key.compared": { type: "signing-key.compared", thumbprint: THUMBPRINT },
  "agreement.set-aside": { type: "agreement.set-aside", revision: 1, digest: DIGEST },
  "space.propose": { type: "space.propose", until: INSTANT },
  "space.take-back": { type: "space.take-back" },
  "space.agree": { type: "space.agree", until: INSTANT },
  "space.lengthen": { type: "space.lengthen", until: INSTANT },
  "timeout.begin": { type: "timeout.begin" },
  "timeout.extend": { type: "timeout.extend", until: INSTANT },
  "timeout.wish-sooner": { type: "timeout.wish-sooner", since: INSTANT, wish: true },
  "timeout.come-back": { type: "timeout.come-back", since: INSTANT },
  "timeout.go-first": { type: "timeout.go-first", since: INSTANT, going: true },
  "pause.begin": { type: "pause.begin" },
  "pause.would-go-on": { type: "pause.would-go-on", since: INSTANT, wish: true },
  "meeting.ask": { type: "meeting.ask" },
  "meeting.take-back": { type: "meeting.take-back" },
  "meeting.not-now": { type: "meeting.not-now" },
  "meeting.enter": { type: "meeting.enter", meeting: ID },
  "meeting.leave": { type: "meeting.leave" },
  "meeting.raise-hand": { type: "meeting.raise-hand", up: true },
  "meeting.show-place": { type: "meeting.show-place", on: true },
  "meeting.be-at": { type: "meeting.be-at", place: null },
  "meeting.look-together": { type: "meeting.look-together", at: null },
  "meeting.suggest-turns": { type: "meeting.suggest-turns", minutes: 3, first: "a", round: null },
  "meeting.begin-turns": { type: "meeting.begin-turns", minutes: 3, first: "a", round: null },
  "meeting.pass-turn": { type: "meeting.pass-turn" },
  "meeting.end-turns": { type: "meeting.end-turns" },
  "visit.seen": { type: "visit.seen", upTo: INSTANT },
  "listening.write-back": { type: "listening.write-back", round: "own-part", text: "I heard" },
  "listening.say-yes": { type: "listening.say-yes", round: "own-part", digest: DIGEST },
  "listening.not-quite": { type: "listening.not-quite", round: "own-part", digest: DIGEST, sentence: "Rather so" },
  "listening.reply": { type: "listening.reply", round: "own-part", text: "Thank you" },
  "listening.leave-it": { type: "listening.leave-it", round: "own-part" },
  "listening.again": { type: "listening.again", round: "own-part" },
  "listening.add": { type: "listening.add", round: "own-part", text: "Besides" },
  "boundary.tighten": { type: "boundary.tighten", text: "I am home by nine", line: null },
  "boundary.take-back": { type: "boundary.take-back", boundary: ID },
  "check-in.suggest": { type: "check-in.suggest", round: "check-in-2031-03-02", to: INSTANT },
  "check-in.take-back": { type: "check-in.take-back", round: "check-in-2031-03-02" },
  "check-in.agree": { type: "check-in.agree", round: "check-in-2031-03-02", to: INSTANT },
  "card.save-draft": { type: "card.save-draft", base: 0, words: BLANK_CARDS.appreciation },
  "card.give": { type: "card.give", kind: "appreciation", revision: 1 },
  "card.open": { type: "card.open", card: ID },
  "card.wish-together": { type: "card.wish-together", card: ID },
  "card.take-wish-back": { type: "card.take-wish-back", card: ID },
  "card.open-together": { type: "card.open-together", card: ID },
};
