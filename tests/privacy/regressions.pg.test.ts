import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  return { steps, held, ahead: 20_000, borrowsIds: false, backwards: false };
}

/** One beat with these secrets in the one world, and none in the other. */
function story(hers: Secrets, act: Act): Story {
  const beat: Beat = { secrets: [hers, secrets([])], meanwhile: false, afterwards: act };
  return { scene: "opened", rounds: ["own-part", "own-part"], beats: [beat] };
}

function afterVisits(...visits: readonly SecretVisit[]): Story {
  return story(secrets(visits.map((visit) => ({ does: "visit", visit }))), PROPOSAL);
}

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
  ])("[P1] %s, tells nothing any more", async (_, once) => {
    const apart = await tellApart(stage, once);
    expect(apart === null ? null : linesOf(apart.difference)).toBeNull();
  });
});
