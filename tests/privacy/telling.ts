import type { Command } from "@footbridge/shared/protocol/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { Ana } from "./ana.ts";
import { Apart } from "./apart.ts";
import { Ben } from "./ben.ts";
import { boardCommand } from "./board.ts";
import { lookIntoDatabase } from "./database-look.ts";
import { type Records, withNamedReceipts } from "./records.ts";
import { playAgreement, playCard, playEnd, playListening, playMark, playSpace, type RoomGround } from "./room-acts.ts";
import { playRound } from "./round-acts.ts";
import { sideOf } from "./side.ts";
import { BEGINNING, LONG_BEFORE, type Stage } from "./stage.ts";
import { playGoOn, playPause, playTimeout } from "./stopping.ts";
import type { Act, Beat, Secrets, Story, Visit } from "./story.ts";
import { playBoundary, playLeaving, playMove } from "./trial-acts.ts";
import { StuckError } from "./waiting.ts";
import { authFor } from "./wire.ts";

/** From one beat to the next, in milliseconds: whatever fills up by the minute is full again. */
const BEAT = 3_600_000;
/** When in a beat Ana's side is brought to what is the same in both worlds, and when what both may know is done. */
const BROUGHT = 1_200_000;
const TOGETHER = 1_800_000;

/** What came of a telling. */
export interface Told {
  readonly records: Records;
  /** Set when something that had to come did not, and whether something of Ana's was held up then. */
  readonly stuck: { readonly message: string; readonly whileHeld: boolean } | null;
}

/** What Ben does alone, so that Ana may be doing something else at the same moment. */
function isBensAlone(act: Act): boolean {
  switch (act.does) {
    case "board":
    case "card":
    case "space":
    case "move":
    case "boundary":
    case "leave":
      return act.by === "ben";
    case "own-deed":
    case "meeting":
    case "look":
    case "keep-own":
    case "visit":
      return true;
    default:
      return false;
  }
}

/** A story told once: Ana with the secrets of one world, and Ben, whose every received byte is written down. */
class Telling {
  readonly #stage: Stage;
  readonly #story: Story;
  readonly #which: 0 | 1;
  readonly #workspace: string;
  readonly #ana: Ana;
  readonly #ben: Ben;
  readonly #apart: Apart;
  #time = BEGINNING;
  /** How much time has passed besides the beats, in milliseconds. */
  #passed = 0;

  constructor(stage: Stage, story: Story, which: 0 | 1, workspace: string) {
    this.#stage = stage;
    this.#story = story;
    this.#which = which;
    this.#workspace = workspace;
    this.#ben = new Ben(stage, workspace);
    this.#apart = new Apart(story.scene);
    this.#ana = new Ana(stage, story, workspace, { ben: this.#ben, apart: this.#apart }, `world ${which}`);
  }

  async tell(): Promise<Told> {
    const { records } = this.#ben;
    let stuck: Told["stuck"] = null;
    try {
      await this.#ben.openPage();
      for (const [index, beat] of this.#story.beats.entries()) await this.#beat(index, beat);
      await this.#later(TOGETHER);
      await this.#ben.refresh();
      await this.#settle("the last look");
      await lookIntoDatabase(this.#stage, { workspace: this.#workspace, apart: this.#apart.running }, records);
    } catch (error) {
      if (!(error instanceof StuckError)) {
        // No page stays open under the next story.
        await Promise.allSettled([this.#ben.leave(), this.#ana.leave()]);
        throw error;
      }
      stuck = { message: error.message, whileHeld: this.#stage.holding };
      this.#ben.waitInVain(error.message);
    }
    records.close();
    await this.#ana.goOn();
    await this.#forgetBudgets();
    await this.#ben.leave();
    await this.#ana.leave();
    await this.#stage.quiet();
    const receipts = Object.values(this.#ana.sides).flatMap((side) => side.receipts);
    const saltOf = (round: string, times: number) => this.#stage.server.saltOf(this.#workspace, round, times);
    return { records: withNamedReceipts(records, receipts, saltOf), stuck };
  }

  /** The server remembers when someone last said something: once that is long ago, the next story finds whole budgets. */
  async #forgetBudgets(): Promise<void> {
    this.#stage.inputs.moveAllTo(LONG_BEFORE);
    await this.#ben.talkNonsense();
    await this.#ana.sayAnything();
  }

  async #beat(index: number, { secrets: both, meanwhile, afterwards }: Beat): Promise<void> {
    const { inputs, ana } = this.#stage;
    const secrets = both[this.#which];
    const where = `beat ${index + 1}`;
    this.#time = BEGINNING + (index + 1) * BEAT + this.#passed;
    inputs.moveAllTo(this.#time);
    inputs.movePersonTo(ana.id, this.#time - secrets.ahead);
    // Whether things happen at the same time must itself be the same in both worlds. Where two find at once that a time
    // apart is over, which of them writes it down is up to the database.
    const { justOver } = this.#apart;
    if (meanwhile && isBensAlone(afterwards) && !justOver && both.every(({ held }) => held === null)) {
      await Promise.all([this.#ana.keepToHerself(secrets), this.#act(afterwards, secrets)]);
    } else {
      await this.#ana.keepToHerself(secrets);
      if (secrets.held !== null) await this.#ana.stayInTheMiddle(secrets.held);
      await this.#settle(`${where}, after Ana's secrets`);
      await this.#act(afterwards, secrets);
    }
    await this.#settle(`${where}, after what both may know`);
    // Whatever she is in the middle of comes before what she says next.
    await this.#ana.goOn();
    // A question stands for minutes, and the next beat is an hour later.
    if (afterwards.does === "meeting") await this.#ana.answerInSecret(secrets);
    await this.#settle(`${where}, at its end`);
    if (justOver) this.#apart.settle();
  }

  /** Whatever reached Ben up to here stands before this mark. */
  async #settle(where: string): Promise<void> {
    await this.#ben.settle();
    this.#ben.records.mark(where);
  }

  async #act(act: Act, secrets: Secrets): Promise<void> {
    const ben = this.#ben;
    switch (act.does) {
      case "own-deed":
        return sideOf(ben.sides, this.#story, act.deed.round).deed(ben.send, act.deed);
      case "round":
        return playRound(act.act, {
          anas: sideOf(this.#ana.sides, this.#story, act.act.round),
          bens: sideOf(ben.sides, this.#story, act.act.round),
          ana: this.#ana,
          ben,
          backwards: secrets.backwards,
          silent: this.#apart.running,
          privately: () => this.#later(BROUGHT),
          together: () => this.#later(TOGETHER),
        });
      case "card":
        return playCard(act, this.#room(secrets));
      case "mark":
        return playMark(act, this.#room(secrets));
      case "listening":
        return playListening(act, this.#room(secrets));
      case "space":
        return playSpace(act, this.#time, this.#room(secrets));
      case "meeting":
        return this.#both("ben", { type: `meeting.${act.step}` });
      case "space-is-over":
        return playEnd(act, this.#room(secrets));
      case "timeout":
        return playTimeout(act, this.#room(secrets));
      case "pause":
        return playPause(act, this.#room(secrets));
      case "go-on":
        return playGoOn(act, this.#room(secrets));
      case "move":
        return playMove(act, this.#room(secrets));
      case "boundary":
        return playBoundary(act, this.#room(secrets));
      case "leave":
        return playLeaving(act, secrets.deletes, this.#room(secrets));
      case "board":
        return this.#both(act.by, boardCommand(act.move, ben));
      case "agreement":
        return playAgreement(act, this.#time, this.#room(secrets));
      case "look":
        return ben.look(act.at);
      case "keep-own":
        return ben.rooms.keep(act.how, act.page, act.words);
      case "visit":
        return this.#visit(act.visit);
    }
  }

  #room({ backwards }: Secrets): RoomGround {
    return {
      ana: this.#ana,
      ben: this.#ben,
      apart: this.#apart,
      sides: [...new Set(this.#story.rounds)].map((round) => ({
        anas: this.#ana.sides[round],
        bens: this.#ben.sides[round],
      })),
      backwards,
      privately: () => this.#later(BROUGHT),
      together: () => this.#later(TOGETHER),
      passOver: async () => {
        const before = this.#time;
        this.#time = this.#apart.end + BEAT;
        this.#passed += this.#time - before;
        this.#apart.pass();
        await this.#later(0);
      },
    };
  }

  /** It is so many milliseconds after the beginning of the beat, and everything before is over. */
  async #later(time: number): Promise<void> {
    await this.#ben.settle();
    this.#stage.inputs.moveAllTo(this.#time + time);
  }

  /** Something for both to see. */
  async #both(by: "ana" | "ben", command: Command | null): Promise<void> {
    if (command === null) return;
    if (by === "ben") await this.#ben.send(command);
    else {
      // What she does comes after what she is in the middle of.
      await this.#ana.goOn();
      await this.#later(TOGETHER);
      await this.#ana.send(command);
    }
  }

  async #visit(visit: Visit): Promise<void> {
    const ben = this.#ben;
    switch (visit) {
      case "see-news":
        return ben.rooms.seeNews();
      case "come-back":
        return ben.comeBack();
      case "another-page":
        return ben.openPage();
      case "refresh":
        return ben.refresh();
      case "talk-nonsense":
        return ben.talkNonsense();
      case "flood":
        return ben.flood();
      case "too-long-a-message":
        return ben.sendTooMuch();
      case "repeat":
        return ben.repeat();
      case "reuse-id":
        return ben.reuseId();
      case "knock-elsewhere":
        return ben.knock(authFor(this.#stage.elsewhere));
      case "knock-badly":
        return ben.knock({ workspace: this.#workspace, protocol: PROTOCOL_VERSION, more: "than expected" });
      case "confirm-partner":
      case "decline-partner":
        await ben.send({ type: `workspace.${visit}` });
    }
  }
}

/** Puts the stage back to the story's scene and tells the story with the secrets of one world. */
export async function tell(stage: Stage, story: Story, which: 0 | 1): Promise<Told> {
  const workspace = await stage.begin(story.scene);
  return new Telling(stage, story, which, workspace).tell();
}
