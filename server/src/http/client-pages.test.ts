import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awayPageAt, isShellWorker, pageFor } from "./client-pages.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "footbridge-pages-"));
  for (const folder of [".", "away", "in/de", "in/de/away"]) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, "index.html"), "");
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the page at an address", () => {
  it.each([
    [undefined, "index.html"],
    ["language=de", "in/de/index.html"],
    ["a=b; language=de; c=d", "in/de/index.html"],
    ["language=fr", "index.html"],
    ["language=..", "index.html"],
  ])("is in the language that was chosen, where there is one: %s", (cookies, page) => {
    expect(pageFor(cookies, root)).toBe(page);
  });

  it.each([
    ["/away/", "away/index.html"],
    ["/away/?from=here", "away/index.html"],
    ["/in/de/away/", "in/de/away/index.html"],
    ["/in/fr/away/", undefined],
    ["/in/../away/", undefined],
    ["/", undefined],
    ["/home", undefined],
    ["/away/more/", undefined],
  ])("[P3h] is the neutral page at its own addresses and nowhere else: %s", (url, page) => {
    expect(awayPageAt(url, root)).toBe(page);
  });
});

it("[P13] the worker that keeps pages at hand may do so for every address, and the one for leaving for its own alone", () => {
  const workers = ["worker.js", "in/de/worker.js", "away/worker.js", "in/de/away/worker.js", "assets/other-worker.js"];
  expect(workers.map((path) => isShellWorker(join(root, path)))).toStrictEqual([true, true, false, false, false]);
});
