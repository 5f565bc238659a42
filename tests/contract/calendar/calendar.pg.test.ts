import { describe, expect, it } from "vitest";
import { readCalendar } from "../../support/calendar/read-calendar.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import type { HttpAnswer, Person } from "../../support/person.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { unkeyed } from "../../support/signing.ts";
import { freezeSomething } from "../protocol/settled.ts";

const DAY = 24 * 60 * 60 * 1000;

const { server, clock } = serverWithClock();

/** Both sign the frozen revision, she in Berlin and he in New York. */
async function bothSign({ a, b }: Couple, { revision, digest }: { revision: number; digest: string }): Promise<void> {
  for (const [page, zone] of [
    [a, "Europe/Berlin"],
    [b, "America/New_York"],
  ] as const)
    await page.accepted(unkeyed({ revision, digest }, "A name", zone));
  for (const page of [a, b])
    await page.until("both signatures", (each) => each.agreement?.revisions.at(-1)?.status === "signed");
}

async function signedCouple(): Promise<Couple> {
  const couple = await newCouple(server.origin);
  await bothSign(couple, await freezeSomething(couple));
  return couple;
}

const own = (workspace: string): string => `/api/workspaces/${workspace}/calendar-feed`;
const made = async (person: Person, workspace: string): Promise<string> =>
  (await person.ask<{ path: string }>("POST", own(workspace), {})).path;
const hasOne = (person: Person, workspace: string): Promise<unknown> => person.ask("GET", own(workspace));

/** Asks as a calendar app does: with nothing but the address. */
async function fetched(
  path: string,
  method = "GET",
): Promise<Pick<HttpAnswer, "status" | "headers"> & { text: string }> {
  const response = await fetch(`${server.origin}${path}`, { method, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** An answer as whoever gets it could tell it from another: everything but the time of day. */
async function seen(path: string, method = "GET"): Promise<unknown> {
  const { status, headers, text } = await fetched(path, method);
  return [status, [...headers].filter(([name]) => name !== "date"), text];
}

const fileOf = async (person: Person, workspace: string): Promise<string> =>
  (await person.request("GET", `/api/workspaces/${workspace}/check-ins.ics`)).bytes.toString("utf8");

/** Every row of every table, as the database's owner sees it. */
async function everything(): Promise<readonly unknown[]> {
  const tables = await server.asOwner<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'footbridge'::regnamespace and relkind = 'r' order by 1",
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(
      await server.asOwner(`select '${name}' as name, xmin::text, r::text from footbridge.${name} r order by r::text`),
    );
  return rows;
}

describe("the calendar of a signed agreement", () => {
  it("[C10] is one file for both, and under the address of each the same", async () => {
    const { workspace, ana, ben } = await signedCouple();
    const file = await ana.request("GET", `/api/workspaces/${workspace}/check-ins.ics`);
    const text = file.bytes.toString("utf8");
    expect([
      file.status,
      ...["content-type", "content-disposition", "cache-control", "etag"].map((name) => file.headers.get(name)),
    ]).toStrictEqual([200, "text/calendar; charset=utf-8", 'attachment; filename="check-ins.ics"', "no-store", null]);
    expect(await fileOf(ben, workspace)).toBe(text);
    for (const person of [ana, ben]) {
      const answer = await fetched(await made(person, workspace));
      expect([
        answer.status,
        answer.text,
        ...["content-type", "cache-control", "etag", "set-cookie", "location"].map((name) => answer.headers.get(name)),
      ]).toStrictEqual([200, text, "text/calendar; charset=utf-8", "no-store", null, null, null]);
    }
    // From 6 January 2031 for twelve weeks, Sundays at 19:00 in Berlin.
    const [checkIns, decision] = readCalendar(text);
    expect([checkIns?.starts.length, checkIns?.starts[0], checkIns?.starts.at(-1), decision?.starts]).toStrictEqual([
      12,
      "2031-01-12T18:00:00.000Z",
      "2031-03-30T17:00:00.000Z",
      ["2031-03-31"],
    ]);
    expect(checkIns?.description.split("\n").slice(1, 3)).toStrictEqual([
      "Sundays at 19:00 in Berlin.",
      "In New York:",
    ]);
  });

  it("[C10c] keeps the id of each appointment from one signed revision to the next, and numbers them", async () => {
    const couple = await signedCouple();
    const { workspace, a, b, ana, ben } = couple;
    const first = readCalendar(await fileOf(ana, workspace));
    const length = a.clauses().find(({ term }) => term === "trial-length");
    const over = length?.agreed ?? "";
    await a.accepted({
      type: "clause.edit",
      clause: length?.id ?? "",
      over,
      words: { kind: "term", term: "trial-length", value: { kind: "length", amount: 16 } },
    });
    for (const page of [a, b]) {
      await page.until("the longer trial", (each) => each.clause(length?.id ?? "")?.versions[0]?.digest !== over);
      const digest = page.clause(length?.id ?? "")?.versions[0]?.digest ?? "";
      await page.accepted({ type: "clause.say-yes", clause: length?.id ?? "", digest });
    }
    await a.until("nothing missing", (page) => page.agreement?.mayFreeze === true);
    // What both signed holds until both have signed something else.
    await a.accepted({ type: "agreement.freeze" });
    await a.until("the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
    expect(readCalendar(await fileOf(ben, workspace))).toStrictEqual(first);
    const frozen = a.agreement?.revisions.at(-1);
    await bothSign(couple, { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" });
    const second = readCalendar(await fileOf(ben, workspace));
    expect(second.map(({ uid, sequence, starts }) => [uid, sequence, starts.length])).toStrictEqual([
      [first[0]?.uid, 1, 16],
      [first[1]?.uid, 1, 1],
    ]);
    expect(first.map(({ sequence }) => sequence)).toStrictEqual([0, 0]);
    const other = readCalendar(await signedCouple().then(({ ana: cleo, workspace: there }) => fileOf(cleo, there)));
    const uids = [...first, ...other].map(({ uid }) => uid);
    expect(uids.every((uid) => /^[0-9a-f]{32}$/.test(uid))).toBe(true);
    expect(new Set(uids).size).toBe(4);
  });
});

describe("a private address for calendars", () => {
  it("[C10f] is one person's own: the other's is neither seen, nor replaced, nor taken back", async () => {
    const { workspace, ana, ben } = await signedCouple();
    const hers = await made(ana, workspace);
    expect([await hasOne(ana, workspace), await hasOne(ben, workspace)]).toStrictEqual([
      { made: true },
      { made: false },
    ]);
    await ben.ask("DELETE", own(workspace));
    const his = await made(ben, workspace);
    await ben.ask("DELETE", own(workspace));
    expect([(await fetched(hers)).status, (await fetched(his)).status]).toStrictEqual([200, 404]);
    expect([await hasOne(ana, workspace), await hasOne(ben, workspace)]).toStrictEqual([
      { made: true },
      { made: false },
    ]);
  });

  it("[C10f] needs the pass phrase to be made, and nothing to be taken back", async () => {
    const { workspace, ana } = await signedCouple();
    const path = await made(ana, workspace);
    clock.advance(DAY);
    expect((await ana.request("POST", own(workspace), {})).status).toBe(403);
    expect((await fetched(path)).status).toBe(200);
    expect(await ana.ask("DELETE", own(workspace))).toStrictEqual({});
    expect((await fetched(path)).status).toBe(404);
    await ana.confirm();
    expect((await fetched(await made(ana, workspace))).status).toBe(200);
  });

  it("[C10f] that was replaced or taken back is answered like one that never was", async () => {
    const { workspace, ana } = await signedCouple();
    const never = `/calendar/${"A".repeat(43)}.ics`;
    const [old, current] = [await made(ana, workspace), await made(ana, workspace)];
    expect((await fetched(current)).status).toBe(200);
    await ana.ask("DELETE", own(workspace));
    await ana.ask("DELETE", own(workspace));
    for (const method of ["GET", "HEAD"]) {
      const nothing = await seen(never, method);
      const others = [old, current, "/calendar/", "/calendar/a", "/calendar/a/b.ics", `${never}x`, `${old}?x=1`];
      for (const path of others) expect([path, await seen(path, method)]).toStrictEqual([path, nothing]);
    }
    expect((await fetched(never)).status).toBe(404);
  });

  it("[C10f] is kept as a hash, and goes with its owner's seat", async () => {
    const { workspace, ana, ben } = await signedCouple();
    const [hers, his] = [await made(ana, workspace), await made(ben, workspace)];
    const dump = JSON.stringify(await everything());
    for (const path of [hers, his]) expect(dump.includes(path.slice("/calendar/".length, -".ics".length))).toBe(false);
    await server.asOwner("delete from footbridge.seats where workspace_id = $1 and seat = 'b'", [workspace]);
    expect([(await fetched(hers)).status, (await fetched(his)).status]).toStrictEqual([200, 404]);
  });

  it("[C10g] [P1] is made, asked for and taken back without anything reaching the other", async () => {
    const { workspace, a, b, ana, ben } = await signedCouple();
    const mirror = `/api/workspaces/${workspace}/mirror`;
    const before = [await ben.ask("GET", mirror), await hasOne(ben, workspace), b.held()];
    const count = ben.transcript.length;
    const path = await made(ana, workspace);
    for (let times = 0; times < 3; times += 1) await fetched(path);
    await made(ana, workspace);
    expect([await ben.ask("GET", mirror), await hasOne(ben, workspace), b.held()]).toStrictEqual(before);
    await ana.ask("DELETE", own(workspace));
    // Ben's page was open all the while: what comes to it next is what both may see.
    await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "Besides." } });
    await b.until("the line", (page) => page.clauses().some(({ versions }) => versions[0]?.words.text === "Besides."));
    const since = ben.transcript.slice(count).filter(({ via }) => via === "socket");
    expect(since.length).toBe(1);
    expect(JSON.stringify(since).includes("Besides.")).toBe(true);
  });

  it("[C10g] leaves no trace of being asked for", async () => {
    const { workspace, ana } = await signedCouple();
    const path = await made(ana, workspace);
    // What both signed is made into papers meanwhile.
    await server.app.papers.atRest();
    const before = await everything();
    for (let times = 0; times < 3; times += 1) expect((await fetched(path)).status).toBe(200);
    await fetched(`/calendar/${"B".repeat(43)}.ics`);
    expect(await everything()).toStrictEqual(before);
  });
});

describe("the calendar while the two are apart", () => {
  it("[C10h] is empty while a space runs, whatever either does, and back at its end, whether anyone came or not", async () => {
    const { workspace, a, b, ana, ben } = await signedCouple();
    const paths = [await made(ana, workspace), await made(ben, workspace)];
    const both = (): Promise<readonly string[]> => Promise.all(paths.map(async (path) => (await fetched(path)).text));
    const full = await both();
    const until = (days: number): string => new Date(clock.inputs.now().getTime() + days * DAY).toISOString();
    const end = until(14);
    await a.accepted({ type: "space.propose", until: end });
    await b.until("the proposal", (page) => page.space?.proposed.theirs === end);
    expect(await both()).toStrictEqual(full);
    await b.accepted({ type: "space.agree", until: end });
    const quiet = await both();
    expect(quiet.map((file) => readCalendar(file))).toStrictEqual([[], []]);
    expect(await fileOf(ana, workspace)).toBe(quiet[0]);
    await a.accepted({ type: "space.lengthen", until: until(21) });
    expect(await both()).toStrictEqual(quiet);
    const facts = await server.asOwner("select 1 from footbridge.facts where workspace_id = $1", [workspace]);
    clock.advance(22 * DAY);
    expect(await both()).toStrictEqual(full);
    // Nobody's coming was written down by asking, and none is told by what is answered afterwards.
    expect((await server.asOwner("select 1 from footbridge.facts where workspace_id = $1", [workspace])).length).toBe(
      facts.length,
    );
    b.close();
    (await ben.connect(workspace)).close();
    expect(await both()).toStrictEqual(full);
  });

  it("[C10h] is empty in a workspace that is not open yet", async () => {
    const { workspace, ana } = await signedCouple();
    const path = await made(ana, workspace);
    await server.asOwner(
      `update footbridge.workspaces set state = jsonb_set(state, '{workspace,status}', '"joined"') where id = $1`,
      [workspace],
    );
    expect(readCalendar((await fetched(path)).text)).toStrictEqual([]);
  });

  it("[C10h] [C18] is empty while it is paused, and says to both alike, once it is closed, that what was to come is off", async () => {
    const { workspace, a, b, ana, ben } = await signedCouple();
    const [hers, his] = [await made(ana, workspace), await made(ben, workspace)];
    const before = readCalendar((await fetched(his)).text);
    await a.accepted({ type: "pause.begin" });
    await b.until("the pause", (page) => page.pause !== null);
    expect(readCalendar((await fetched(his)).text)).toStrictEqual([]);
    await a.accepted({ type: "workspace.leave" });
    await b.until("the closing", (page) => page.workspace?.closedAt != null);

    const file = await fileOf(ben, workspace);
    expect([await fileOf(ana, workspace), (await fetched(his)).text]).toStrictEqual([file, file]);
    // A private address goes with its owner's seat.
    expect((await fetched(hers)).status).toBe(404);
    const closedAt = `${(b.workspace?.closedAt ?? "").slice(0, 19)}.000Z`;
    expect(readCalendar(file)).toStrictEqual(
      before.map((each) => ({ ...each, status: "CANCELLED", sequence: 1, stamp: closedAt, reminders: [] })),
    );
  });
});
