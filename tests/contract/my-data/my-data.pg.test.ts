import type { Seat } from "@footbridge/shared/domain/seat";
import { verifyFile } from "@footbridge/shared/verify/file";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { beforeAll, describe, expect, it } from "vitest";
import { type Kind, SHAPES } from "../../../server/src/my-data/shapes.ts";
import { joinUp, newPerson } from "../../support/couple.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { codeOf } from "../protocol/ledger.ts";
import { Canaries } from "./canaries.ts";
import { type Files, filesOf, takeAlong, textOf } from "./taken-along.ts";
import { leadTwoLives, type TwoLives } from "./two-lives.ts";

const canaries = new Canaries();
// So much typing needs a clock that fills up the budgets of messages.
const { server, clock } = serverWithClock();
let lives: TwoLives;
let archives: Readonly<Record<Seat, Buffer>>;
beforeAll(async () => {
  lives = await leadTwoLives(server.origin, canaries);
  for (const seat of ["a", "b"] as const) await lives.people[seat].confirm();
  archives = { a: await takeAlong(lives.people.a), b: await takeAlong(lives.people.b) };
});

describe("what somebody takes along", () => {
  it.each(["a", "b"] as const)(
    "[P11b] holds every word of their own and every shared one, and none that the other keeps: seat %s",
    (seat) => {
      const found = canaries.placesIn(textOf(filesOf(archives[seat])));
      expect(canaries.places(seat, false).filter((place) => found.includes(place))).toStrictEqual([]);
      expect(canaries.places(seat, true).filter((place) => !found.includes(place))).toStrictEqual([]);
      expect(canaries.places(seat, true).length).toBeGreaterThan(100);
      expect(canaries.places(seat, false).length).toBeGreaterThan(60);
    },
  );

  it.each(["a", "b"] as const)("[P11b] [P4] is files of known names, each in its shape: seat %s", (seat) => {
    const files = filesOf(archives[seat]);
    const room = [
      "words.md",
      ...kinds("workspace", "rounds", "listening", "phrases", "cards", "board", "agreement", "trial", "own-key"),
    ];
    expect([...files.keys()]).toStrictEqual([
      "README.md",
      "shapes.json",
      ...kinds("account", "preferences", "reminders", "private-pages"),
      "private-pages.md",
      ...room.map((name) => `workspaces/1/${name}`),
      ...["1.json", "1/agreement.md", "1/proof.json", "2.json"].map((name) => `workspaces/1/revisions/${name}`),
    ]);
    for (const [path, text] of files) {
      const kind = kindOf(path);
      if (kind !== undefined) expect(SHAPES[kind].parse(JSON.parse(text))).toStrictEqual(JSON.parse(text));
    }
  });

  it("[P11b] has what shows that a version was signed, as anybody can check it", async () => {
    const proof = filesOf(archives.a).get("workspaces/1/revisions/1/proof.json") ?? "";
    expect(filesOf(archives.b).get("workspaces/1/revisions/1/proof.json")).toBe(proof);
    expect((await verifyFile(new TextEncoder().encode(proof), NO_EXPECTATIONS)).outcome).toBe("good");
  });

  it.each(["a", "b"] as const)(
    "[P11b] can be read without a program, every word that somebody wrote: seat %s",
    (seat) => {
      const toRead = [...filesOf(archives[seat])].filter(([path]) => path.endsWith(".md"));
      const found = canaries.placesIn(toRead.flat().join("\n"));
      // What is not written to be read, what a version was half signed with, and "you".
      const elsewhere = /e-mail|quiet note|visit|signing key|half signed/;
      const wanted = canaries.places(seat, true).filter((place) => !elsewhere.test(place) && place !== `${seat} name`);
      expect(wanted.filter((place) => !found.includes(place))).toStrictEqual([]);
      expect(wanted.length).toBeGreaterThan(100);
    },
  );

  it("[P11b] is the same bytes whenever it is made, and whatever the other does for themselves", async () => {
    const { people, pages } = lives;
    clock.advance(60_000);
    expect((await takeAlong(people.b)).equals(archives.b)).toBe(true);
    await people.a.ask("PUT", "/api/preferences", { language: "de" });
    await pages.a.accepted({ type: "round.take-seal-back", round: "what-changed" });
    await pages.a.accepted({ type: "visit.seen", upTo: "2030-03-04T05:06:07.008Z" });
    await takeAlong(people.a);
    expect((await takeAlong(people.b)).equals(archives.b)).toBe(true);
  });

  it("[P11a] needs the pass phrase again after a while", async () => {
    const { a } = lives.people;
    clock.advance(600_000);
    expect(codeOf(await a.request("GET", "/api/my-data"))).toBe("fresh-sign-in-needed");
    await a.confirm();
    const { status, headers } = await a.request("GET", "/api/my-data");
    expect([status, headers.get("content-type"), headers.get("content-disposition")]).toStrictEqual([
      200,
      "application/zip",
      'attachment; filename="my-data.zip"',
    ]);
  });

  it("[P11b] [P4] is no more than the names of a workspace before the inviter has said yes", async () => {
    const [ana, ben] = [await newPerson(server.origin, "Ana"), await newPerson(server.origin, "Ben")];
    await joinUp(ana, ben);
    const files = filesOf(await takeAlong(ben));
    const inRoom = [...files.keys()].filter((path) => path.startsWith("workspaces/"));
    expect(inRoom).toStrictEqual(["workspaces/1/words.md", "workspaces/1/workspace.json"]);
  });

  it("[P11b] tells how it is read, and what is not in it", () => {
    const files: Files = filesOf(archives.a);
    for (const kind of Object.keys(SHAPES)) expect(files.get("README.md")).toContain(`\`${kind}.json\``);
    expect(Object.keys(JSON.parse(files.get("shapes.json") ?? "") as object)).toStrictEqual(Object.keys(SHAPES));
  });
});

const kinds = (...of: readonly Kind[]): readonly string[] => of.map((kind) => `${kind}.json`);

function kindOf(path: string): Kind | undefined {
  if (/\/revisions\/\d+\.json$/.test(path)) return "revision";
  const name =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.json$/, "") ?? "";
  return Object.hasOwn(SHAPES, name) ? (name as Kind) : undefined;
}
