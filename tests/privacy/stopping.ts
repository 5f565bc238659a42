import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import { type ActOf, type RoomGround, say } from "./room-acts.ts";
import type { TimeoutStep } from "./story.ts";

/** By how much a time-out is made longer, in minutes: a beat is an hour. */
const LONGER = 400;

function commandOf(step: Exclude<TimeoutStep, "begin">, view: TimeoutView | undefined): TimeoutCommand {
  const since = view?.running?.since ?? view?.over?.at ?? "2027-01-01T00:00:00.000Z";
  switch (step) {
    case "extend":
      return { type: "timeout.extend", until: minutesAfter(view?.running?.until ?? since, LONGER) };
    case "wish":
    case "take-wish-back":
      return { type: "timeout.wish-sooner", since, wish: step === "wish" };
    case "come-back":
      return { type: "timeout.come-back", since };
    case "go-first":
      return { type: "timeout.go-first", since, going: true };
  }
}

/** A step about a time-out. One that begins is made longer at once, so that the next beats are in it. */
export async function playTimeout({ by, step }: ActOf<"timeout">, ground: RoomGround): Promise<void> {
  if (step !== "begin") {
    await say(by, commandOf(step, ground.ben.timeout()), ground);
    return;
  }
  await say(by, { type: "timeout.begin" }, ground);
  await ground.ben.settle();
  await say(by, commandOf("extend", ground.ben.timeout()), ground);
}

/** Somebody pauses. */
export async function playPause({ by }: ActOf<"pause">, ground: RoomGround): Promise<void> {
  await say(by, { type: "pause.begin" }, ground);
}

/** What Ben would shows what Ana would, once he would: hers is brought to the same in both worlds first. */
export async function playGoOn({ anas, wish }: ActOf<"go-on">, ground: RoomGround): Promise<void> {
  const { ana, ben, privately, together } = ground;
  const pause = ben.pause();
  if (pause?.since == null) return;
  const { since } = pause;
  await ana.goOn();
  if (wish && !pause.mine) {
    await privately();
    await ana.send({ type: "pause.would-go-on", since, wish: anas });
    await together();
  }
  await ben.send({ type: "pause.would-go-on", since, wish });
}
