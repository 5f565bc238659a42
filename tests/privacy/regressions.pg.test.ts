import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MIRROR_AT } from "./paths.ts";
import { linesOf } from "./printing.ts";
import { buildStage, type Stage } from "./stage.ts";
import type { Act, Beat, Held, Secret, Secrets, SecretVisit, Story } from "./story.ts";
import { tellApart } from "./two-worlds.ts";

/** Stories that once told, as short as they could be made. */

const PROPOSAL: Act = {
  does: "board",
  by: "ana",
  move: { does: "propose", section: 0, words: "To find out slowly." },
};

function secrets(steps: readonly Secret[], held: Held | null = null): Secrets {
  return { steps, held, ahead: 20_000, borrowsIds: false, backwards: false, deletes: false };
}

/** One beat with these secrets in the one world, and none in the other. */
function story(hers: Secrets, act: Act): Story {
  const beat: Beat = { secrets: [hers, secrets([])], meanwhile: false, afterwards: act };
  return { scene: "opened", rounds: ["own-part", "own-part"], beats: [beat] };
}

function afterVisits(...visits: readonly SecretVisit[]): Story {
  return story(secrets(visits.map((visit) => ({ does: "visit", visit }))), PROPOSAL);
}

/** Once a time apart is over: these secrets in the one world, none in the other, and then something that Ben does. */
function afterApart(steps: readonly Secret[], act: Act): Story {
  const over: Act = { does: "space-is-over", anas: "open", words: "" };
  const beats: readonly (readonly [readonly Secret[], Act])[] = [
    [[], { does: "visit", visit: "another-page" }],
    [[], over],
    [steps, act],
  ];
  return {
    scene: "apart",
    rounds: ["own-part", "own-part"],
    beats: beats.map(([hers, afterwards]) => ({
      secrets: [secrets(hers), secrets([])],
      meanwhile: false,
      afterwards,
    })),
  };
}

const COMING: Secret = { does: "visit", visit: "come" };
const WRITING: Secret = { does: "write", round: 0, prompt: 0, words: "mine" };
const MUTTERED: Secret = { does: "mutter", words: "You never listen." };
const WROTE: Act = { does: "own-deed", deed: { does: "write", round: 0, prompt: 0, words: "mine" } };
const REFRESH: Act = { does: "visit", visit: "refresh" };
/** The mirror, among the requests that anyone can make. */
const MIRROR: Act = { does: "look", at: MIRROR_AT };

const CROWD: Held = { what: "save", round: 0, prompt: 0, words: "again and again", times: 15 };

let stage: Stage;
beforeAll(async () => {
  stage = await buildStage();
});
afterAll(async () => {
  await stage.close();
});

describe("a story that once told", () => {
  it.each([
    ["how often she had come, by the ids of what she proposed", afterVisits("come", "come-back")],
    ["that she signed in elsewhere, by the ids of what she proposed", afterVisits("sign-in-elsewhere")],
    ["that she signed out and in, by the ids of what she proposed", afterVisits("sign-out-and-in")],
    ["that she opened another workspace, by the ids of what she proposed", afterVisits("open-another-workspace")],
    ["that she invited someone else, by the ids of what she proposed", afterVisits("invite-elsewhere")],
    [
      "that she was saving much at once, by the wait",
      story(secrets([], CROWD), { does: "own-deed", deed: { does: "write", round: 0, prompt: 0, words: "mine" } }),
    ],
    ["that she came after a time apart, by a frame when she did", afterApart([COMING], REFRESH)],
    ["that she wrote after a time apart, by a frame when she did", afterApart([WRITING], REFRESH)],
    ["that she had come after a time apart, by the mirror", afterApart([COMING], MIRROR)],
    ["that she had come after a time apart, by what his other page was not told", afterApart([COMING], WROTE)],
    ["what she tried to say out of turn, by the ids of what she proposed", story(secrets([MUTTERED]), PROPOSAL)],
  ])("[P1] %s, tells nothing any more", async (_, once) => {
    const apart = await tellApart(stage, once);
    expect(apart === null ? null : linesOf(apart.difference)).toBeNull();
  });
});
