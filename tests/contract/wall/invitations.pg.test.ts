import { createHash } from "node:crypto";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { INVITATION_LIFETIME, invite } from "../../../server/src/invitations/invite.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { openWorkspace } from "../../../server/src/workspaces/opening.ts";
import { sealing } from "../../support/seal.ts";
import { Clock } from "./clock.ts";
import { type Guest, type House, openHouse, type Told, untilGone } from "./house.ts";

const clock = new Clock();
let house: House;
let ana: Guest;
let ben: Guest;
let workspace: string;
let token: string;

beforeAll(async () => {
  house = await openHouse(clock);
});
afterAll(async () => {
  await house.close();
});
beforeEach(async () => {
  [ana, ben] = await Promise.all([house.guest("Ana"), house.guest("Ben")]);
  workspace = await openWorkspace(house.deps, ana.person, "en");
  token = (await invite(house.deps, ana.person, workspace)).token;
});

const refused = (status: number, code: ErrorCode): Told => [status, refusalBody(code)];
const JOINED = (): Told => [200, { workspace }];
const redeem = (guest: Guest, link = token): Promise<Told> =>
  guest.ask("POST", "/api/invitations/redeem", { token: link });
const look = (guest: Guest, link = token): Promise<Told> => guest.ask("POST", "/api/invitations/look", { token: link });
const decide = async (command: "confirm" | "decline"): Promise<void> => {
  const page = await ana.enter(workspace);
  await page.accepted({ type: `workspace.${command}-partner` });
  page.close();
};

/** What the database holds of the workspace. */
const kept = (): Promise<readonly object[]> =>
  house.asOwner(
    `select (select json_agg(person_id || ' ' || seat || ' ' || confirmed order by seat) from footbridge.seats
         where workspace_id = w.id) as seats,
       (select json_agg(type order by version) from footbridge.facts where workspace_id = w.id) as facts,
       (select json_agg(used_by) from footbridge.invitations where workspace_id = w.id and used_at is not null) as used
     from footbridge.workspaces w where id = $1`,
    [workspace],
  );
const here = (
  facts: readonly string[],
  second?: Guest,
  confirmed = false,
  used: Guest | undefined = second,
): object => ({
  seats: [`${ana.person.id} a true`, ...(second === undefined ? [] : [`${second.person.id} b ${confirmed}`])],
  facts: ["workspace.opened", ...facts.map((fact) => `workspace.${fact}`)],
  used: used === undefined ? null : [used.person.id],
});

describe("a link", () => {
  it("[C6] lets one in of a hundred who come at once", async () => {
    const guests = await Promise.all(Array.from({ length: 100 }, (_, n) => house.guest(`Guest ${n}`)));
    const answers = await Promise.all(guests.map((guest) => redeem(guest)));
    const winner = answers.findIndex(([status]) => status === 200);
    expect(answers).toStrictEqual(guests.map((_, n) => (n === winner ? JOINED() : refused(410, "invitation-used"))));
    expect(await kept()).toStrictEqual([here(["partner-joined"], guests[winner])]);
  });

  it("[T1] lets someone in once who presses the button many times", async () => {
    expect(await Promise.all(Array.from({ length: 10 }, () => redeem(ben)))).toStrictEqual(Array(10).fill(JOINED()));
    expect(await redeem(ben)).toStrictEqual(JOINED());
    expect(await kept()).toStrictEqual([here(["partner-joined"], ben)]);
  });

  it("[C6] is not used up by looking at it, nor by any GET", async () => {
    const before = await house.asOwner("select * from footbridge.invitations where workspace_id = $1", [workspace]);
    for (const path of ["redeem", "look", `redeem?token=${token}`, `look?token=${token}`, `redeem/${token}`])
      expect((await ben.ask("GET", `/api/invitations/${path}`))[0]).toBe(404);
    for (const path of [`/join/${token}`, `/?token=${token}`]) {
      expect((await ben.ask("GET", path))[0]).toBe(200);
      await ben.ask("HEAD", path);
    }
    for (let time = 0; time < 20; time += 1)
      expect(await look(ben)).toStrictEqual([200, { state: "open", inviterName: "Ana" }]);
    expect(
      await house.asOwner("select * from footbridge.invitations where workspace_id = $1", [workspace]),
    ).toStrictEqual(before);
    expect(await redeem(ben)).toStrictEqual(JOINED());
  });

  it("[C6] works for seven days and not a moment longer", async () => {
    const [row] = await house.asOwner<{ expires_at: Date; created_at: Date }>(
      "select created_at, expires_at from footbridge.invitations where workspace_id = $1",
      [workspace],
    );
    const end = row?.expires_at.getTime() ?? 0;
    expect(end - (row?.created_at.getTime() ?? 0)).toBe(INVITATION_LIFETIME);
    const now = clock.time;
    clock.stop();
    try {
      clock.set(end - 1);
      expect(await look(ben)).toStrictEqual([200, { state: "open", inviterName: "Ana" }]);
      clock.set(end);
      expect(await look(ben)).toStrictEqual([200, { state: "expired", inviterName: null }]);
      expect(await redeem(ben)).toStrictEqual(refused(410, "invitation-expired"));
      clock.set(end - 1);
      expect(await redeem(ben)).toStrictEqual(JOINED());
    } finally {
      clock.set(now);
      clock.go();
    }
  });

  const cases: readonly (readonly [
    what: string,
    who: () => Guest,
    before: () => Promise<unknown>,
    looked: Told,
    redeemed: Told,
  ])[] = [
    [
      "somebody else has used",
      () => ben,
      async () => redeem(await house.guest("Cleo")),
      [200, { state: "used", inviterName: null }],
      refused(410, "invitation-used"),
    ],
    [
      "the inviter has taken back",
      () => ben,
      () => ana.ask("DELETE", `/api/workspaces/${workspace}/invitation`),
      [200, { state: "revoked", inviterName: null }],
      refused(410, "invitation-revoked"),
    ],
    [
      "a newer one has replaced",
      () => ben,
      () => ana.ask("POST", `/api/workspaces/${workspace}/invitation`, {}),
      [200, { state: "revoked", inviterName: null }],
      refused(410, "invitation-revoked"),
    ],
    [
      "one has made oneself",
      () => ana,
      async () => undefined,
      [200, { state: "own", inviterName: null }],
      refused(409, "invitation-own"),
    ],
    [
      "nobody has made",
      () => ben,
      async () => {
        token = "x".repeat(43);
      },
      [200, { state: "unknown", inviterName: null }],
      refused(404, "invitation-unknown"),
    ],
    [
      "is not one",
      () => ben,
      async () => {
        token = "x";
      },
      refused(400, "message-not-understood"),
      refused(400, "message-not-understood"),
    ],
    [
      "one has used and was declined after",
      () => ben,
      async () => {
        await redeem(ben);
        await decide("decline");
      },
      [200, { state: "used", inviterName: null }],
      refused(410, "invitation-used"),
    ],
  ];
  it.each(cases)("[T4] that %s says so and changes nothing", async (_, who, before, looked, redeemed) => {
    await before();
    const rows = await kept();
    expect([await look(who()), await redeem(who()), await kept()]).toStrictEqual([looked, redeemed, rows]);
  });

  it("[C6] is looked at by anyone and used by someone signed in", async () => {
    const anyone = async (what: "look" | "redeem"): Promise<Told> =>
      ben.ask("POST", `/api/invitations/${what}`, { token }, { cookie: "" });
    expect(await anyone("look")).toStrictEqual([200, { state: "open", inviterName: "Ana" }]);
    expect(await anyone("redeem")).toStrictEqual(refused(401, "signed-out"));
    expect(await kept()).toStrictEqual([here([])]);
  });

  it("[C6] is made, seen and taken back by the inviter alone, while the second seat is free", async () => {
    const path = `/api/workspaces/${workspace}/invitation`;
    const all = async (guest: Guest): Promise<readonly Told[]> => [
      await guest.ask("GET", path),
      await guest.ask("POST", path, {}),
      await guest.ask("DELETE", path),
    ];
    expect(await all(await house.guest("Cleo"))).toStrictEqual(Array(3).fill(refused(404, "not-your-workspace")));
    await redeem(ben);
    expect(await all(ben)).toStrictEqual(Array(3).fill(refused(404, "not-your-workspace")));
    expect(await ana.ask("POST", path, {})).toStrictEqual(refused(410, "invitation-used"));
    await decide("confirm");
    expect(await all(ben)).toStrictEqual(Array(3).fill(refused(409, "only-the-inviter")));
    expect(await ana.ask("POST", path, {})).toStrictEqual(refused(410, "invitation-used"));
    expect(await kept()).toStrictEqual([here(["partner-joined", "partner-confirmed"], ben, true)]);
  });

  it("[C6] made while another is being used opens no third seat", async () => {
    for (let time = 0; time < 10; time += 1) {
      const place = await openWorkspace(house.deps, ana.person, "en");
      const { token: first } = await invite(house.deps, ana.person, place);
      const [made] = await Promise.all([
        ana.ask("POST", `/api/workspaces/${place}/invitation`, {}),
        redeem(ben, first),
      ]);
      const second = made[0] === 200 ? (made[1] as { token: string }).token : first;
      await redeem(await house.guest("Cleo"), second);
      expect(await redeem(await house.guest("Dan"), second)).toStrictEqual(refused(410, "invitation-used"));
    }
  });

  it("[P6] stands in the database as its hash alone, and tells the inviter's name to nobody without it", async () => {
    await redeem(ben);
    const rows = await house.asOwner<{ row: string; hash: string }>(
      "select t::text as row, encode(token_hash, 'hex') as hash from footbridge.invitations t where workspace_id = $1",
      [workspace],
    );
    expect(rows.map(({ hash }) => hash)).toStrictEqual([createHash("sha256").update(token).digest("hex")]);
    const bytes = Buffer.from(token, "base64url");
    const traces = [
      token,
      Buffer.from(token).toString("hex"),
      bytes.toString("hex"),
      "Ana",
      Buffer.from("Ana").toString("hex"),
    ];
    expect(traces.filter((trace) => rows.some(({ row }) => row.includes(trace)))).toStrictEqual([]);
  });
});

describe("someone who has joined", () => {
  it("[C6] sees the workspace's names and nothing else until they are confirmed, and can do nothing", async () => {
    await redeem(ben);
    const page = await ben.enter(workspace);
    const names = { a: "Ana", b: "Ben" };
    const held = { workspace: { id: workspace, status: "joined", closedAt: null, seat: "b", names } };
    expect(page.held()).toStrictEqual(held);
    for (const command of [
      { type: "workspace.confirm-partner" },
      sealing("own-part"),
      { type: "clause.propose", section: "purpose", words: { kind: "text", text: "Let us begin" } },
      { type: "agreement.freeze" },
    ] as const)
      expect(await page.send(command)).toStrictEqual({ ok: false, refusal: refusalOf("not-your-workspace") });
    expect(page.held()).toStrictEqual(held);
    expect(await kept()).toStrictEqual([here(["partner-joined"], ben)]);
    page.close();
  });

  it("[T3] and is confirmed sees the whole workspace on the page that was open already", async () => {
    await redeem(ben);
    const page = await ben.enter(workspace);
    await decide("confirm");
    await page.until("the open workspace", (each) => each.agreement !== undefined);
    const fresh = await ben.enter(workspace);
    expect(page.held()).toStrictEqual(fresh.held());
    for (const each of [page, fresh]) each.close();
  });

  it("[C6] [P1] and is declined sees nothing any more, on no page and after no reload", async () => {
    await redeem(ben);
    const pages = await Promise.all([ben.enter(workspace), ben.enter(workspace)]);
    await decide("decline");
    for (const page of pages) {
      await page.until("the reason", (each) => each.refusal !== null);
      await untilGone(page);
      expect(page.refusal).toStrictEqual(refusalOf("not-your-workspace"));
    }
    const again = await ben.enter(workspace);
    expect([again.refusal, again.held()]).toStrictEqual([refusalOf("not-your-workspace"), {}]);
    expect(await ben.ask("GET", "/api/workspaces")).toStrictEqual([200, { workspaces: [] }]);
    expect(await ben.ask("GET", `/api/workspaces/${workspace}/revisions/1`)).toStrictEqual(
      refused(404, "not-your-workspace"),
    );
    expect(await kept()).toStrictEqual([here(["partner-joined", "partner-declined"], undefined, false, ben)]);
  });

  it("[C6] and is declined leaves the seat free for whoever gets the next link", async () => {
    await redeem(ben);
    await decide("decline");
    const cleo = await house.guest("Cleo");
    token = (await invite(house.deps, ana.person, workspace)).token;
    expect(await redeem(cleo)).toStrictEqual(JOINED());
    await decide("confirm");
    const page = await cleo.enter(workspace);
    const names = { a: "Ana", b: "Cleo" };
    expect(page.workspace).toStrictEqual({ id: workspace, status: "open", closedAt: null, seat: "b", names });
    page.close();
  });
});
