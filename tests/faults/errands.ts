import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import type { Command } from "@footbridge/shared/protocol/commands";
import { freezeSomething } from "../contract/protocol/settled.ts";
import { signTrial } from "../contract/trial/trial.ts";
import { joinUp, openWorkspaceOf } from "../support/couple.ts";
import { listenUntil, openRound } from "../support/listening.ts";
import type { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { ENTRIES, LANGUAGE, marking, openPhrases } from "../support/phrases.ts";
import { sealing } from "../support/seal.ts";
import { KNOWN_KEYS, unkeyed } from "../support/signing.ts";
import { MEETING_ERRANDS } from "./meeting-errands.ts";

/** Something to be sent once, and where; nothing stands in its way. */
export interface Errand {
  readonly workspace: string;
  readonly command: Command;
}

/** A couple whose pages get a workspace to where a command can be sent. */
export interface Stage {
  readonly ana: Person;
  readonly ben: Person;
  readonly workspace: string;
  /** A page of each, over a network that works. */
  readonly a: Page;
  readonly b: Page;
}

const round = "own-part";
/** The round that is opened where something needs one. */
const opened = "our-language";
const prompts = ["my-part", "repair-offer"] as const;
const text = (words: string): NewWords => ({ kind: "text", text: words });

/** An instant so many days from now. */
const ahead = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
const TEN_DAYS = ahead(10);

/** Another time for the first check-in of a trial: the day after. */
const SUGGEST = { type: "check-in.suggest", round: "check-in-2031-01-12", to: "2031-01-13T18:00:00.000Z" } as const;

/** The time-out that runs. */
function stopped(page: Page): { readonly since: string; readonly until: string } {
  const running = page.timeout?.running ?? null;
  if (running === null) throw new Error("no time-out runs");
  return running;
}

function mine({ a }: Stage) {
  const view = a.round(round);
  return { sealed: false, ready: false, answers: {}, ...view?.mine };
}

async function until(stage: Stage, sealed: boolean, ready: boolean): Promise<void> {
  await stage.a.until("one's own side", () => mine(stage).sealed === sealed && mine(stage).ready === ready);
}

/** A side with nothing missing, neither sealed nor ready. */
async function unsealed(stage: Stage): Promise<void> {
  if (mine(stage).sealed) await stage.a.accepted({ type: "round.take-seal-back", round });
  await until(stage, false, false);
  for (const prompt of prompts) {
    if (prompt in mine(stage).answers) continue;
    await stage.a.accepted({ type: "round.save", round, prompt, base: 0, answer: { state: "skipped" } });
  }
}

async function sealed(stage: Stage): Promise<void> {
  await unsealed(stage);
  await stage.a.accepted(sealing(round));
  await until(stage, true, false);
}

async function ready(stage: Stage): Promise<void> {
  await sealed(stage);
  await stage.a.accepted({ type: "round.say-ready", round });
  await until(stage, true, true);
}

/** A new line of Ana's, by its id and the digest of its words. */
async function proposed({ a }: Stage): Promise<{ readonly clause: string; readonly digest: string }> {
  const { clause = "" } = await a.accepted({ type: "clause.propose", section: "change", words: text("A line.") });
  await a.until("the clause", (page) => page.clause(clause) !== undefined);
  return { clause, digest: a.clause(clause)?.versions[0]?.digest ?? "" };
}

/** A revision that waits for signatures. */
async function frozen(stage: Stage): Promise<{ readonly revision: number; readonly digest: string }> {
  const { a } = stage;
  const before = a.agreement?.revisions.length ?? 0;
  if (before === 0) return freezeSomething(stage);
  await setAside(stage);
  await a.accepted({ type: "agreement.freeze" });
  await a.until("a new revision", (page) => page.agreement?.revisions.length === before + 1);
  return lastRevision(a);
}

function lastRevision(a: Page): { readonly revision: number; readonly digest: string } {
  const last = a.agreement?.revisions.at(-1);
  return { revision: last?.number ?? 0, digest: last?.digest ?? "" };
}

async function setAside({ a }: Stage): Promise<void> {
  if (a.agreement?.revisions.at(-1)?.status !== "frozen") return;
  await a.accepted({ type: "agreement.set-aside", ...lastRevision(a) });
  await a.until("nothing frozen", (page) => page.agreement?.revisions.at(-1)?.status === "set-aside");
}

/** Goes on listening, in a round that is open, to where it is Ana's turn for this. */
async function turnOfAna(stage: Stage, step: "write-back" | "reply"): Promise<ListeningView> {
  await openRound(stage, opened);
  return listenUntil(stage, opened, ({ turn }) => turn?.seat === "a" && turn.step === step);
}

/** The digest of what waits for Ana's answer: a first try, so that the half goes on whatever she says. */
async function heard(stage: Stage): Promise<string> {
  await openRound(stage, opened);
  const { exchanges } = await listenUntil(
    stage,
    opened,
    ({ turn, exchanges }) =>
      turn?.seat === "a" && turn.step === "answer" && exchanges.at(-1)?.at(-1)?.heard.length === 1,
  );
  return exchanges.at(-1)?.at(-1)?.heard.at(-1)?.digest ?? "";
}

/** Writes on a person's card, over whatever stands there; the revision of the draft. */
async function written(page: Page): Promise<number> {
  for (let base = page.cardDraft?.revision ?? 0; ; base += 1) {
    const ack = await page.send({
      type: "card.save-draft",
      base,
      words: { ...BLANK_CARDS.appreciation, kind: `Words over ${base}.` },
    });
    if (ack.ok) return base + 1;
    if (ack.refusal.code !== "card-moved-on") throw new Error(ack.refusal.code);
  }
}

/** A new card from the one to the other, which both have. */
async function given(from: Page, to: Page): Promise<{ readonly card: string }> {
  const { card = "" } = await from.accepted({ type: "card.give", kind: "appreciation", revision: await written(from) });
  await to.until("the card", (page) => page.card(card) !== undefined);
  return { card };
}

/** A new card from the one, which the other would like to open together. */
async function wished(from: Page, to: Page): Promise<{ readonly card: string }> {
  const about = await given(from, to);
  await to.accepted({ type: "card.wish-together", ...about });
  return about;
}

/** Once per type: gets things to where Ana may send such a command, however they stood, and gives the command. */
const ERRANDS: { readonly [Type in Command["type"]]: (stage: Stage) => Promise<Command> } = {
  "workspace.confirm-partner": async () => ({ type: "workspace.confirm-partner" }),
  "workspace.decline-partner": async () => ({ type: "workspace.decline-partner" }),
  "workspace.leave": async () => ({ type: "workspace.leave" }),
  "round.save": async (stage) => {
    await unsealed(stage);
    const base = stage.a.round(round)?.mine.answers["my-part"]?.revision ?? 1;
    const answer = { state: "answered", value: { kind: "text", text: `Words over ${base}.` } } as const;
    return { type: "round.save", round, prompt: "my-part", base, answer };
  },
  "round.seal": async (stage) => {
    await unsealed(stage);
    return sealing(round);
  },
  "round.take-seal-back": async (stage) => {
    await sealed(stage);
    return { type: "round.take-seal-back", round };
  },
  "round.say-ready": async (stage) => {
    await sealed(stage);
    return { type: "round.say-ready", round };
  },
  "round.take-ready-back": async (stage) => {
    await ready(stage);
    return { type: "round.take-ready-back", round };
  },
  "phrase.mark": async (stage) => {
    const { a, b } = stage;
    if (a.round(LANGUAGE)?.revealed == null) {
      await openPhrases(async (seat, ...commands) => {
        for (const command of commands) await (seat === "a" ? a : b).accepted(command);
      });
      await a.until("the phrases", (page) => page.round(LANGUAGE)?.revealed != null);
      await b.accepted(marking("a", ENTRIES.a.id, "hear"));
    }
    // From one mark to another, so that there is something to tell each time.
    await a.accepted(marking("a", ENTRIES.a.id, "say"));
    return marking("a", ENTRIES.a.id, "notWithMe");
  },
  "clause.propose": async () => ({ type: "clause.propose", section: "change", words: text("A new line.") }),
  "clause.edit": async (stage) => {
    const { clause, digest } = await proposed(stage);
    return { type: "clause.edit", clause, over: digest, words: text("Said another way.") };
  },
  "clause.counter": async (stage) => {
    const { clause } = await proposed(stage);
    return { type: "clause.counter", clause, words: text("Or so.") };
  },
  "clause.say-yes": async (stage) => ({ type: "clause.say-yes", ...(await proposed(stage)) }),
  "clause.take-yes-back": async (stage) => {
    const words = await proposed(stage);
    await stage.a.accepted({ type: "clause.say-yes", ...words });
    return { type: "clause.take-yes-back", ...words };
  },
  "clause.not-like-this": async (stage) => ({
    type: "clause.not-like-this",
    ...(await proposed(stage)),
    sentence: "Not yet.",
  }),
  "clause.withdraw": async (stage) => ({ type: "clause.withdraw", ...(await proposed(stage)) }),
  "clause.put-aside": async (stage) => ({ type: "clause.put-aside", clause: (await proposed(stage)).clause }),
  "clause.take-up": async (stage) => {
    const { clause } = await proposed(stage);
    await stage.a.accepted({ type: "clause.put-aside", clause });
    return { type: "clause.take-up", clause };
  },
  "agreement.freeze": async (stage) => {
    await frozen(stage);
    await setAside(stage);
    return { type: "agreement.freeze" };
  },
  "agreement.sign": async (stage) => unkeyed(await frozen(stage), "Ana"),
  "agreement.withdraw": async (stage) => {
    const about = await frozen(stage);
    await stage.a.accepted(unkeyed(about, "Ana"));
    return { type: "agreement.withdraw", ...about };
  },
  "agreement.sleep": async (stage) => ({ type: "agreement.sleep", ...(await frozen(stage)), until: ahead(2) }),
  "agreement.wake": async (stage) => {
    const about = await frozen(stage);
    await stage.a.accepted({ type: "agreement.sleep", ...about, until: ahead(2) });
    return { type: "agreement.wake", ...about };
  },
  "signing-key.offer": async () => ({ type: "signing-key.offer", jwk: KNOWN_KEYS.one }),
  "signing-key.compared": async (stage) => {
    await stage.b.accepted({ type: "signing-key.offer", jwk: KNOWN_KEYS.two });
    await frozen(stage);
    const thumbprint = stage.a.agreement?.revisions.at(-1)?.keys.b ?? "";
    return { type: "signing-key.compared", thumbprint };
  },
  "agreement.set-aside": async (stage) => ({ type: "agreement.set-aside", ...(await frozen(stage)) }),
  "space.propose": async () => ({ type: "space.propose", until: ahead(30) }),
  "space.take-back": async ({ a }) => {
    await a.accepted({ type: "space.propose", until: ahead(20) });
    return { type: "space.take-back" };
  },
  "space.agree": async () => ({ type: "space.agree", until: TEN_DAYS }),
  "space.lengthen": async () => ({ type: "space.lengthen", until: ahead(90) }),
  "timeout.begin": async () => ({ type: "timeout.begin" }),
  "timeout.extend": async ({ a }) => ({ type: "timeout.extend", until: minutesAfter(stopped(a).until, 20) }),
  "timeout.wish-sooner": async ({ a }) => ({ type: "timeout.wish-sooner", since: stopped(a).since, wish: true }),
  "timeout.come-back": async ({ a, b }) => {
    const { since } = stopped(a);
    await b.accepted({ type: "timeout.wish-sooner", since, wish: true });
    return { type: "timeout.come-back", since };
  },
  "timeout.go-first": async ({ a }) => ({ type: "timeout.go-first", since: stopped(a).since, going: true }),
  "pause.begin": async () => ({ type: "pause.begin" }),
  "pause.would-go-on": async ({ a }) => ({ type: "pause.would-go-on", since: a.pause?.since ?? "", wish: true }),
  ...MEETING_ERRANDS,
  "visit.seen": async () => ({ type: "visit.seen", upTo: ahead(0) }),
  "listening.write-back": async (stage) => {
    await turnOfAna(stage, "write-back");
    return { type: "listening.write-back", round: opened, text: "I heard." };
  },
  "listening.say-yes": async (stage) => ({ type: "listening.say-yes", round: opened, digest: await heard(stage) }),
  "listening.not-quite": async (stage) => {
    const digest = await heard(stage);
    return { type: "listening.not-quite", round: opened, digest, sentence: "Rather so." };
  },
  "listening.reply": async (stage) => {
    await turnOfAna(stage, "reply");
    return { type: "listening.reply", round: opened, text: "Thank you." };
  },
  "listening.leave-it": async (stage) => {
    await turnOfAna(stage, "reply");
    return { type: "listening.leave-it", round: opened };
  },
  "listening.again": async (stage) => {
    await openRound(stage, opened);
    await listenUntil(stage, opened, ({ turn }) => turn === null);
    return { type: "listening.again", round: opened };
  },
  "listening.add": async (stage) => {
    await openRound(stage, opened);
    return { type: "listening.add", round: opened, text: "Besides." };
  },
  "boundary.tighten": async () => ({ type: "boundary.tighten", text: "I am home by nine.", line: null }),
  "boundary.take-back": async ({ a }) => {
    await a.accepted({ type: "boundary.tighten", text: "I am home by nine.", line: null });
    await a.until("the line", (page) => (page.trial?.boundaries.length ?? 0) > 0);
    return { type: "boundary.take-back", boundary: a.trial?.boundaries[0]?.id ?? "" };
  },
  "check-in.suggest": async () => SUGGEST,
  "check-in.take-back": async ({ a }) => {
    await a.accepted(SUGGEST);
    return { type: "check-in.take-back", round: SUGGEST.round };
  },
  "check-in.agree": async ({ b }) => {
    await b.accepted(SUGGEST);
    return { ...SUGGEST, type: "check-in.agree" };
  },
  "card.save-draft": async ({ a }) => {
    const base = await written(a);
    return { type: "card.save-draft", base, words: { ...BLANK_CARDS.appreciation, kind: "Said another way." } };
  },
  "card.give": async ({ a }) => ({ type: "card.give", kind: "appreciation", revision: await written(a) }),
  "card.open": async ({ a, b }) => ({ type: "card.open", ...(await given(b, a)) }),
  "card.wish-together": async ({ a, b }) => ({ type: "card.wish-together", ...(await given(b, a)) }),
  "card.take-wish-back": async ({ a, b }) => ({ type: "card.take-wish-back", ...(await wished(b, a)) }),
  "card.open-together": async ({ a, b }) => ({ type: "card.open-together", ...(await wished(a, b)) }),
};

/** Every type of command. */
export const TYPES = Object.keys(ERRANDS) as readonly Command["type"][];

/** The types that would change what can be done in a workspace, so that they get one of their own. */
function needsOwn(type: Command["type"]): boolean {
  return (
    type === "space.agree" ||
    type === "space.lengthen" ||
    ["timeout.", "pause.", "meeting.", "boundary.", "check-in."].some((noun) => type.startsWith(noun))
  );
}

/** A workspace of their own, as far as a command of this type needs it. */
async function ownStage(type: Command["type"], { ana, ben }: Stage): Promise<Stage> {
  const couple = await openWorkspaceOf(ana, ben);
  const { a, b } = couple;
  if (type.startsWith("space.")) await b.accepted({ type: "space.propose", until: TEN_DAYS });
  if (type === "space.lengthen") await a.accepted({ type: "space.agree", until: TEN_DAYS });
  if (type.startsWith("timeout.") && type !== "timeout.begin") {
    await b.accepted({ type: "timeout.begin" });
    await a.until("the time-out", (page) => page.timeout?.running != null);
  }
  if (type === "pause.would-go-on") {
    await b.accepted({ type: "pause.begin" });
    await a.until("the pause", (page) => page.pause?.since != null);
  }
  if (type.startsWith("boundary.") || type.startsWith("check-in.")) await signTrial(couple);
  return { ana, ben, workspace: couple.workspace, a, b };
}

/** Gets things to where a command of this type may be sent by Ana, and gives the command. */
export async function errand(type: Command["type"], stage: Stage): Promise<Errand> {
  if (type.startsWith("workspace."))
    return { workspace: await joinUp(stage.ana, stage.ben), command: await ERRANDS[type](stage) };
  if (!needsOwn(type)) return { workspace: stage.workspace, command: await ERRANDS[type](stage) };
  const own = await ownStage(type, stage);
  const command = await ERRANDS[type](own);
  for (const page of [own.a, own.b]) page.close();
  return { workspace: own.workspace, command };
}
