import { mayWhilePaused } from "@footbridge/shared/domain/pause/meanwhile";
import { mayInSpace } from "@footbridge/shared/domain/space/silence";
import { mayInTimeout } from "@footbridge/shared/domain/timeout/meanwhile";
import { mayWhenClosed } from "@footbridge/shared/domain/workspace/closed";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";

/** One command, as the document tells it and as the contract tests hold the server to it. */
export interface CommandEntry {
  readonly about: string;
  /** Every code of its own it can be refused with; those of every command stand in `ANY_COMMAND`. */
  readonly codes: readonly ErrorCode[];
}

/** The codes that every command can be refused with. */
export const ANY_COMMAND: readonly ErrorCode[] = [
  "message-not-understood",
  "too-fast",
  "command-id-reused",
  "not-your-workspace",
  "not-saved",
];

const ON_ROUND: readonly ErrorCode[] = ["round-unknown", "workspace-not-open", "already-revealed"];
const ON_CLAUSE: readonly ErrorCode[] = ["workspace-not-open", "clause-unknown", "clause-not-live"];
const ON_REVISION: readonly ErrorCode[] = [
  "workspace-not-open",
  "revision-unknown",
  "revision-moved-on",
  "already-signed",
];

const ON_LISTENING: readonly ErrorCode[] = ["round-unknown", "workspace-not-open", "listening-not-open"];
const IN_TURN: readonly ErrorCode[] = [
  ...ON_LISTENING,
  "listening-not-your-turn",
  "listening-another-step",
  "listening-finished",
];
const IN_MEETING: readonly ErrorCode[] = ["workspace-not-open", "meeting-not-in"];
const ON_MOVING: readonly ErrorCode[] = [
  "workspace-not-open",
  "trial-not-on",
  "round-unknown",
  "check-in-not-movable",
  "check-in-time-not-valid",
];
const ON_CARD: readonly ErrorCode[] = ["workspace-not-open", "card-unknown"];

/** What is true of each command, but for a space, a pause or a time-out that lets it wait. */
const ENTRIES: Readonly<Record<Command["type"], CommandEntry>> = {
  "workspace.confirm-partner": {
    about: "The inviter confirms the person who joined. From here on the workspace is `open`.",
    codes: ["only-the-inviter", "no-one-to-confirm"],
  },
  "workspace.decline-partner": {
    about: "The inviter declines the person who joined. Seat `b` is free again, and a new link can be made.",
    codes: ["only-the-inviter", "no-one-to-confirm"],
  },
  "workspace.leave": {
    about:
      "Leaves the workspace, alone, at any time and without a reason: it is closed for both, and what only the sender could read goes at once. Where it is closed already, the sender's own part goes, and nothing is told.",
    codes: [],
  },
  "round.save": {
    about:
      "Saves one of one's own answers. `base` is the revision of this answer that the writer last saw, 0 for none; the outcome has the new `revision`. `blank` clears. The value must fit the prompt's field.",
    codes: [
      ...ON_ROUND,
      "check-in-not-now",
      "extended-already",
      "prompt-unknown",
      "round-sealed",
      "answer-not-valid",
      "answer-moved-on",
    ],
  },
  "round.seal": {
    about:
      "Seals one's own side. Every required prompt must be answered or skipped. `nonce` is new for every seal, and nobody else's to know before the reveal; the outcome has the `receipt`.",
    codes: [...ON_ROUND, "check-in-not-now", "round-sealed", "round-unfinished"],
  },
  "round.take-seal-back": {
    about: "Opens one's own side again; one's readiness is taken back with it.",
    codes: [...ON_ROUND, "round-not-sealed"],
  },
  "round.say-ready": {
    about:
      "Says that one is ready to read, on a sealed side. When both sides are sealed and both are ready, the round is revealed to both at once.",
    codes: [...ON_ROUND, "check-in-not-now", "round-not-sealed"],
  },
  "round.take-ready-back": {
    about: "Takes the readiness back; the seal stays.",
    codes: [...ON_ROUND, "round-not-sealed"],
  },
  "phrase.mark": {
    about:
      "Marks a phrase of the opened round `our-language`: an entry of the prompt `phrases`, by its author's seat and its id; where both wrote the same, by the entry of seat `a`. `say` and `hear` may both be set, `notWithMe` only by itself; none of them takes the mark back. The other sees it once both have marked the phrase.",
    codes: ["workspace-not-open", "round-not-open", "phrase-unknown", "mark-not-valid"],
  },
  "clause.propose": {
    about:
      "Puts a new clause on the board; the outcome has its id as `clause`. A typed clause goes into the section of its term.",
    codes: ["workspace-not-open", "term-not-valid", "term-already-there", "clause-board-full"],
  },
  "clause.edit": {
    about:
      "Puts other words in the place of those with the digest `over`, and clears both yeses. When those words are gone meanwhile, nothing is lost: the new ones stand as a counter-proposal beside what is there, and the outcome has `beside: true`.",
    codes: [...ON_CLAUSE, "term-not-valid", "clause-too-many-versions"],
  },
  "clause.counter": {
    about: "Puts other words beside those that are there, and clears both yeses.",
    codes: [...ON_CLAUSE, "term-not-valid", "clause-too-many-versions"],
  },
  "clause.say-yes": {
    about:
      "Says yes to exactly the words with this digest, and takes one's yes from any other version. With both yeses the clause is agreed, and the other versions go.",
    codes: [...ON_CLAUSE, "words-moved-on", "already-agreed"],
  },
  "clause.take-yes-back": {
    about: "Takes one's yes back.",
    codes: [...ON_CLAUSE, "words-moved-on", "yes-not-given"],
  },
  "clause.not-like-this": {
    about: "Says “not like this” to a version, with a sentence, and takes one's yes from it.",
    codes: [...ON_CLAUSE, "words-moved-on"],
  },
  "clause.withdraw": {
    about: "Takes back a version of one's own, while the clause is not agreed. With its last version a clause goes.",
    codes: [...ON_CLAUSE, "words-moved-on", "not-your-words", "already-agreed"],
  },
  "clause.put-aside": {
    about: "Puts a clause aside for later, and clears both yeses. It does not count and is in no revision.",
    codes: ON_CLAUSE,
  },
  "clause.take-up": {
    about: "Takes up a clause that was put aside.",
    codes: [...ON_CLAUSE, "term-already-there"],
  },
  "agreement.freeze": {
    about:
      "Freezes the board as it stands into a revision to sign, once `gaps` is empty and something changed since the last one. Clauses that are not agreed stand in it as open questions.",
    codes: ["workspace-not-open", "agreement-not-settled", "agreement-already-frozen"],
  },
  "agreement.sign": {
    about:
      "Signs a revision with a typed name, in the signer's time zone, after reading it to its end. `digest` is the revision's and `consent` that of its sentence. `jws` is one signature of a JWS over the document, made with the key that the document names for this seat, and null where it names none; its header holds the digest of what this command says. What `mark` and `ownWords` say is shown to the other once both have signed. With both signatures the revision is `signed` and stays as it is.",
    codes: [
      ...ON_REVISION,
      "agreement-sleeping",
      "name-missing",
      "consent-moved-on",
      "key-not-in-revision",
      "signature-not-valid",
    ],
  },
  "agreement.withdraw": {
    about: "Takes one's own signature back, until both have signed. What it was made of is deleted.",
    codes: [...ON_REVISION, "not-signed-yet"],
  },
  "agreement.sleep": {
    about:
      "Sleeps on a revision: nobody signs it before then, which is at most seven days ahead. Either alone, and no reason is asked. It may be asked for again.",
    codes: [...ON_REVISION, "sleep-not-valid"],
  },
  "agreement.wake": {
    about: "Ends one's own sleep early. The other's, if there is one, goes on.",
    codes: [...ON_REVISION, "not-asleep"],
  },
  "agreement.set-aside": {
    about:
      "Leaves a revision that is not signed by both, for now. Any change on the board does the same to such a revision.",
    codes: ON_REVISION,
  },
  "signing-key.offer": {
    about:
      "Offers the public key that this browser made, or null where it makes none. The next revision names the key that was offered last. It is told to nobody.",
    codes: ["workspace-not-open"],
  },
  "signing-key.compared": {
    about: "Notes for oneself that the words of the other's key were compared and are the same. It is told to nobody.",
    codes: ["workspace-not-open", "key-not-in-revision"],
  },
  "space.propose": {
    about:
      "Proposes a space: time without contact here, until then. 3 to 120 days ahead. It replaces one's own proposal; the other's stays beside it.",
    codes: ["workspace-not-open", "space-end-not-valid"],
  },
  "space.take-back": {
    about: "Takes one's own proposal back.",
    codes: ["workspace-not-open", "space-not-proposed"],
  },
  "space.agree": {
    about:
      "Agrees to the space that the other proposed; `until` is exactly the end that stands there. From here on it runs, and nobody can end it early.",
    codes: ["workspace-not-open", "space-moved-on"],
  },
  "space.lengthen": {
    about:
      "Makes a running space longer, alone: `until` is later than its end, and at most 180 days from its beginning. The other's pages are not told; the new end is in their next fresh view.",
    codes: ["workspace-not-open", "space-not-running", "space-not-longer", "space-too-long"],
  },
  "timeout.begin": {
    about:
      "Begins a time-out, alone. It lasts as long as both agreed on, 20 minutes where nothing is agreed, and up to the next full minute. No reason is asked, and nothing says who called it.",
    codes: ["workspace-not-open"],
  },
  "timeout.extend": {
    about:
      "Makes the running time-out longer, alone: `until` is later than its end, and at most 24 hours from its beginning. Wishes to come back sooner are gone with it.",
    codes: ["workspace-not-open", "timeout-not-running", "timeout-not-longer", "timeout-too-long"],
  },
  "timeout.wish-sooner": {
    about:
      "Says that one would like to come back sooner, or takes that back. Where the other says so as well, the time-out is over. At most twice in one time-out. `since` names the time-out.",
    codes: [
      "workspace-not-open",
      "timeout-not-running",
      "timeout-moved-on",
      "timeout-said-already",
      "timeout-asked-enough",
    ],
  },
  "timeout.come-back": {
    about: "Says yes to the other's wish to come back sooner: the time-out is over. `since` names the time-out.",
    codes: ["workspace-not-open", "timeout-not-running", "timeout-moved-on"],
  },
  "timeout.go-first": {
    about: "Offers to say the first word afterwards, or takes that back. `since` names the time-out.",
    codes: ["workspace-not-open", "timeout-not-running", "timeout-moved-on", "timeout-said-already"],
  },
  "pause.begin": {
    about:
      "Pauses the workspace, alone, without a reason and without an end. Meanwhile one may write for oneself and take back what is one's own; whatever else waits.",
    codes: ["workspace-not-open"],
  },
  "pause.would-go-on": {
    about:
      "Says that one would go on after the pause that began at `since`, or takes that back. It is one's own and told to nobody; once both would, the pause is over.",
    codes: ["workspace-not-open", "pause-not-running", "pause-moved-on"],
  },
  "meeting.ask": {
    about:
      "Asks the other to meet here now. It stands for 10 minutes, and the next may be asked 30 minutes after one that nobody came to. Where the other's question stands, or one has left a meeting that goes on, it is coming in.",
    codes: ["workspace-not-open", "meeting-asked-already", "meeting-already-in"],
  },
  "meeting.take-back": {
    about: "Takes one's own question back. It counts for when the next may be asked.",
    codes: ["workspace-not-open", "meeting-not-asked"],
  },
  "meeting.not-now": {
    about: "Puts the other's question away from one's own pages. It is told to nobody.",
    codes: ["workspace-not-open", "meeting-moved-on"],
  },
  "meeting.enter": {
    about: "Comes to the meeting that the other asks for, named by its id. From here on both are in it.",
    codes: ["workspace-not-open", "meeting-moved-on"],
  },
  "meeting.leave": {
    about:
      "Leaves the meeting. The other's pages are told nothing at that moment: they see what they see when a connection is lost.",
    codes: IN_MEETING,
  },
  "meeting.raise-hand": { about: "Raises a hand, or lowers it.", codes: IN_MEETING },
  "meeting.show-place": {
    about: "Switches on, for oneself and for this meeting, that the other sees where one looks; or off.",
    codes: IN_MEETING,
  },
  "meeting.be-at": {
    about:
      "Says where one looks, while that is shown; `line-form` is the form for other words of a line, while it is open. Null, a round that is not open, or a line that is not there: nowhere that can be told.",
    codes: IN_MEETING,
  },
  "meeting.look-together": {
    about:
      "Points to a line on the board, to the listening in an open round, or to nothing any more. It moves nothing on the other's screen.",
    codes: [...IN_MEETING, "clause-unknown", "listening-not-open"],
  },
  "meeting.suggest-turns": {
    about:
      "Suggests turns: so many minutes each, who speaks first, and the open round whose listening they go with, or null. Those of a listening begin with whoever has its next step. It replaces a suggestion.",
    codes: [...IN_MEETING, "turns-not-valid"],
  },
  "meeting.begin-turns": {
    about: "Begins turns exactly as the other suggests them. The first turn's time runs from now.",
    codes: [...IN_MEETING, "turns-moved-on"],
  },
  "meeting.pass-turn": {
    about:
      "Passes the turn, but for those of a listening, which its steps pass. The listener may take it once its time has run, and never before.",
    codes: [...IN_MEETING, "turns-moved-on", "turn-not-yours"],
  },
  "meeting.end-turns": {
    about: "Ends the turns, or takes a suggestion away. Either may.",
    codes: [...IN_MEETING, "turns-moved-on"],
  },
  "visit.seen": {
    about:
      "Says up to when one has seen what happened, for one's own `since`. Never later than now, and never back again. No page gets a slice, and nobody else learns of it.",
    codes: ["workspace-not-open"],
  },
  "listening.write-back": {
    about: "The listener writes back what they heard, once the round is open, and again after each “not quite”.",
    codes: IN_TURN,
  },
  "listening.say-yes": {
    about:
      "The other says “yes, that is it” to what was written back, named by its digest. Only now the listener may reply.",
    codes: [...IN_TURN, "words-moved-on"],
  },
  "listening.not-quite": {
    about:
      "The other says “not quite”, with a sentence, to what was written back. After the last of so many tries the half comes to rest, without a yes.",
    codes: [...IN_TURN, "words-moved-on"],
  },
  "listening.reply": {
    about: "The listener replies after the yes, which ends the half.",
    codes: IN_TURN,
  },
  "listening.leave-it": {
    about: "The listener leaves it at the yes, without a reply, which ends the half.",
    codes: IN_TURN,
  },
  "listening.again": {
    about: "Either begins another exchange once both halves of the last one have ended.",
    codes: [...ON_LISTENING, "listening-under-way", "listening-enough"],
  },
  "listening.add": {
    about: "Adds something to one's own opened words, with its date. What was opened stays as it is.",
    codes: [...ON_LISTENING, "listening-additions-full"],
  },
  "boundary.tighten": {
    about:
      "Holds a boundary of one's own tighter than was agreed, alone and at once: one line of at most 200 characters. `line` is the line of the agreement that it tightens, by its id in the last revision that both signed, and never one that the other speaks; or null. It holds until its author takes it back, or both sign anew.",
    codes: ["workspace-not-open", "trial-not-on", "clause-unknown", "boundary-not-yours", "boundaries-enough"],
  },
  "boundary.take-back": {
    about: "Takes such a line of one's own back: what was agreed holds again.",
    codes: ["workspace-not-open", "boundary-unknown", "boundary-not-yours"],
  },
  "check-in.suggest": {
    about:
      "Suggests another time for one check-in, on a full minute: still to come, within a week of the agreed hour, and three days from the check-ins before and after. It replaces what one suggested before, at most three times for one check-in. Where the other suggests the very same, it is moved.",
    codes: [...ON_MOVING, "check-in-asked-enough"],
  },
  "check-in.take-back": {
    about: "Takes one's own suggestion for a check-in back.",
    codes: ["workspace-not-open", "check-in-moved-on"],
  },
  "check-in.agree": {
    about:
      "Says yes to the time that the other suggests, named exactly: from here on the check-in is then. It keeps its id.",
    codes: [...ON_MOVING, "check-in-moved-on"],
  },
  "card.save-draft": {
    about:
      "Saves what one is writing on a card. `base` is the revision that the writer last saw, 0 for none; the outcome has the new `revision`. Nothing of it reaches the other.",
    codes: ["workspace-not-open", "card-moved-on"],
  },
  "card.give": {
    about:
      "Gives one's draft at exactly this revision as a card, for good; the draft is empty then, at the next revision. The outcome has its id as `card`. The other learns that a card is there, and nothing of it.",
    codes: ["workspace-not-open", "card-moved-on", "card-empty", "cards-too-many"],
  },
  "card.open": {
    about: "Opens a card that one was given, for oneself. The giver learns nothing of it, now or ever.",
    codes: [...ON_CARD, "card-your-own", "card-open-already"],
  },
  "card.wish-together": {
    about:
      "Tells the giver that one would like to open this card together. It is taken whether one has opened it alone or not.",
    codes: [...ON_CARD, "card-your-own", "card-open-already", "card-wished-already"],
  },
  "card.take-wish-back": {
    about: "Takes that wish back.",
    codes: [...ON_CARD, "card-your-own", "card-open-already", "card-not-wished"],
  },
  "card.open-together": {
    about: "The giver opens a card for both at once, when the receiver wishes it.",
    codes: [...ON_CARD, "card-not-yours", "card-open-already", "card-not-wished"],
  },
};

/** With which codes a command waits, or comes too late where it is closed. A second pause, or time-out, is refused with the code of the first. */
function waitingCodes(type: string): readonly ErrorCode[] {
  const waits: readonly (readonly [ErrorCode, boolean])[] = [
    ["space-running", mayInSpace(type)],
    ["pause-running", mayWhilePaused(type)],
    ["timeout-running", mayInTimeout(type) && type !== "timeout.begin"],
    ["workspace-closed", mayWhenClosed(type)],
  ];
  return waits.flatMap(([code, may]) => (may ? [] : [code]));
}

/** Every command. */
export const COMMAND_ENTRIES = Object.fromEntries(
  Object.entries(ENTRIES).map(([type, { about, codes }]): readonly [string, CommandEntry] => [
    type,
    {
      about,
      codes: [...codes, ...waitingCodes(type)],
    },
  ]),
) as Readonly<Record<Command["type"], CommandEntry>>;
