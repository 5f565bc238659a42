import { createHash, randomUUID } from "node:crypto";
import type { AuditEntry } from "@footbridge/shared/domain/agreement/audit";
import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { loadKeyring } from "../../../server/src/db/keys/keyring.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { loadAudit } from "../../../server/src/workspaces/audit.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import type { Completed } from "../../../server/src/workspaces/witness.ts";
import { openRound } from "../../support/listening.ts";
import { Page } from "../../support/page.ts";
import { type About, SigningKey, typed, unkeyed } from "../../support/signing.ts";
import { sortedJson } from "../../support/sorted-json.ts";
import { freezeSomething } from "../protocol/settled.ts";
import { type CoupleInHouse, newCouple } from "../wall/house.ts";
import { houseOfFile } from "../wall/house-of-file.ts";

const house = houseOfFile();

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.39 Mobile Safari/537.36";
const HOUR = 60 * 60 * 1000;
const ahead = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const hashOf = (entry: AuditEntry): string => sha256(sortedJson(entry));

/** Every entry of a workspace, as its revisions' entries follow one another. */
function audit({ workspace, ana }: CoupleInHouse, ...revisions: readonly number[]): Promise<readonly AuditEntry[]> {
  return house.deps.door.asPerson({ person: ana.person.id }, async (tx) => {
    const keyring = await loadKeyring(tx, house.deps.master, workspace);
    const entries: AuditEntry[] = [];
    for (const revision of revisions) entries.push(...(await loadAudit(tx, keyring, workspace, revision)));
    return entries;
  });
}

async function documentOf({ ana, workspace }: CoupleInHouse, { revision }: About) {
  const [, read] = await ana.ask("GET", `/api/workspaces/${workspace}/revisions/${revision}`);
  return (read as FrozenRevision).document;
}

/** When the facts on the agreement happened, in their order. */
async function moments({ workspace }: CoupleInHouse): Promise<readonly string[]> {
  const rows = await house.asOwner<{ at: string }>(
    `select body ->> 'at' as at from footbridge.facts
     where workspace_id = $1 and type like 'agreement.%' order by version, ordinal`,
    [workspace],
  );
  return rows.map(({ at }) => at);
}

async function version({ workspace }: CoupleInHouse): Promise<unknown> {
  return house.asOwner(
    `select version, state, (select count(*) from footbridge.audit_entries where workspace_id = id) as entries,
       (select count(*) from footbridge.signatures where workspace_id = id) as signatures
     from footbridge.workspaces where id = $1`,
    [workspace],
  );
}

describe("the record of a version", () => {
  it("[C7m] has every step in its order, each naming the one before, with who, when and how, and nothing else", async () => {
    const couple = await newCouple(house);
    const { a, b, ben, workspace } = couple;
    const key = await SigningKey.make();
    await a.accepted(key.offer());
    const about = await freezeSomething(couple);
    const document = await documentOf(couple, about);
    const phone = new Page(house.origin, workspace, ben.cookie, undefined, { "user-agent": PHONE });
    await phone.ready();
    await phone.accepted({ type: "agreement.sleep", ...about, until: ahead(2) });
    await phone.accepted({ type: "agreement.wake", ...about });
    const first = await key.sign(document, "a", typed(about, "Ana", "Asia/Kolkata"));
    await a.accepted(first);
    await a.accepted({ type: "agreement.withdraw", ...about });
    const again = await key.sign(document, "a", typed(about, "Ana", "America/St_Johns"));
    await a.accepted(again);
    const second = { ...unkeyed(about, "Ben", "UTC"), ownWords: "slowly" };
    await phone.accepted(second);
    await b.until("both signatures", (page) => page.agreement?.revisions[0]?.status === "signed");

    const at = await moments(couple);
    const entries = await audit(couple, 1);
    const consent = document.consent.digest;
    const statementIn = (header = ""): string =>
      (JSON.parse(Buffer.from(header, "base64url").toString()) as { fb: { statement: string } }).fb.statement;
    const none = { zone: null, offsetMinutes: null, key: null, consent: null, statement: null };
    const unknown = { signedIn: null, browser: null, system: null };
    const here = { ...unknown, signedIn: "pass-phrase" };
    const withKey = { key: key.thumbprint, consent, ...here };
    const [india, newfoundland] = ["Asia/Kolkata", "America/St_Johns"];
    const keyless = { key: null, consent, statement: entries[6]?.statement };
    const steps = [
      { what: "frozen", who: "a", at: at[0], ...none, ...unknown },
      { what: "slept", who: "b", at: at[1], ...none, ...unknown },
      { what: "woken", who: "b", at: at[2], ...none, ...unknown },
      { what: "signed", who: "a", at: at[3], zone: india, offsetMinutes: 330, ...withKey },
      { what: "withdrawn", who: "a", at: at[4], ...none, ...here },
      { what: "signed", who: "a", at: at[5], zone: newfoundland, offsetMinutes: entries[5]?.offsetMinutes, ...withKey },
      { what: "signed", who: "b", at: at[6], zone: "UTC", offsetMinutes: 0, ...keyless, ...here },
      { what: "completed", who: "host", at: at[6], ...none, ...unknown },
    ].map((step, index) => {
      if (index === 3) return { ...step, statement: statementIn(first.jws?.protected) };
      if (index === 5) return { ...step, statement: statementIn(again.jws?.protected) };
      return index === 6 ? { ...step, browser: "Chrome", system: "Android" } : step;
    });
    expect(entries).toStrictEqual(
      steps.map((step, index) => ({
        ...step,
        n: index + 1,
        previous: index === 0 ? "0".repeat(64) : hashOf(entries[index - 1] as AuditEntry),
        revision: 1,
        digest: about.digest,
      })),
    );
    expect([-150, -210]).toContain(entries[5]?.offsetMinutes);
    expect(JSON.stringify(entries).match(/127\.0\.0\.1|::1|Pixel|131\.0/)).toBeNull();
    phone.close();
  });

  it("[C7m] goes on over versions, and tells whose change on the board set one aside", async () => {
    const couple = await newCouple(house);
    const { a, b } = couple;
    await freezeSomething(couple);
    await b.accepted({ type: "clause.propose", section: "change", words: { kind: "text", text: "A line." } });
    await b.accepted({ type: "clause.propose", section: "change", words: { kind: "text", text: "Another." } });
    await a.accepted({ type: "agreement.freeze" });
    const answer = { state: "answered", value: { kind: "text", text: "I fall silent." } } as const;
    await a.accepted({ type: "round.save", round: "own-part", prompt: "pattern", base: 0, answer });
    await openRound(couple, "own-part");
    await b.accepted({ type: "agreement.freeze" });
    await a.until("a third version", (page) => page.agreement?.revisions.length === 3);
    const digest = a.agreement?.revisions.at(-1)?.digest ?? "";
    await a.accepted({ type: "agreement.set-aside", revision: 3, digest });
    const entries = await audit(couple, 1, 2, 3);
    expect(entries.map(({ n, what, who, revision }) => [n, what, who, revision])).toStrictEqual([
      [1, "frozen", "a", 1],
      [2, "set-aside", "b", 1],
      [3, "frozen", "a", 2],
      // Drafts after a reveal are made by what both did: whose last step that was is told to nobody (P1).
      [4, "set-aside", "host", 2],
      [5, "frozen", "b", 3],
      [6, "set-aside", "a", 3],
    ]);
    expect(entries.map(({ previous }) => previous)).toStrictEqual([
      "0".repeat(64),
      ...entries.slice(0, -1).map(hashOf),
    ]);
  });

  it("[C7m] [P5] can be added to at its end, and neither changed nor shortened, by whoever has the rights of a member", async () => {
    const couple = await newCouple(house);
    await freezeSomething(couple);
    const { workspace } = couple;
    for (const statement of [
      `update footbridge.audit_entries set entry = entry`,
      `update footbridge.audit_entries set n = n + 1`,
      `delete from footbridge.audit_entries`,
      `truncate footbridge.audit_entries`,
      `insert into footbridge.audit_entries values ('${workspace}', 1, '\\x01')`,
      `insert into footbridge.audit_entries values ('${workspace}', 3, '\\x01')`,
    ]) {
      const said = house.deps.door.asPerson({ person: couple.ana.person.id }, (tx) => tx.execute(sql.raw(statement)));
      await expect(said).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    expect((await audit(couple, 1)).length).toBe(1);
  });

  it("[C7m] [T1] is written with what it tells of, or neither is", async () => {
    const couple = await newCouple(house);
    const { a } = couple;
    const about = await freezeSomething(couple);
    const before = await version(couple);
    await house.asOwner(`
      create function public.refuse() returns trigger language plpgsql as $$ begin raise 'no more'; end $$;
      create trigger refusing before insert on footbridge.audit_entries for each row
        when (new.workspace_id = '${couple.workspace}') execute function public.refuse()`);
    const commands: readonly Command[] = [
      unkeyed(about, "Ana"),
      { type: "agreement.sleep", ...about, until: ahead(2) },
      { type: "agreement.set-aside", ...about },
      { type: "clause.propose", section: "change", words: { kind: "text", text: "A line." } },
    ];
    for (const command of commands)
      expect(await a.send(command)).toStrictEqual({ ok: false, refusal: refusalOf("not-saved") });
    expect(await version(couple)).toStrictEqual(before);
    await house.asOwner("drop trigger refusing on footbridge.audit_entries; drop function public.refuse");
    for (const command of commands.slice(0, 2)) await a.accepted(command);
  });
});

describe("the witness of a version that both have signed", () => {
  async function act(couple: CoupleInHouse, seat: Seat, command: Command, witness: (told: Completed) => Promise<void>) {
    const person = (seat === "a" ? couple.ana : couple.ben).person.id;
    const actor = { person, workspace: couple.workspace };
    return execute({ ...house.deps, witness }, actor, { id: randomUUID(), command });
  }

  it("[C7n] is told once, with the second signature, of everything that a file needs", async () => {
    const couple = await newCouple(house);
    const about = await freezeSomething(couple);
    const told: Completed[] = [];
    const witness = async (completed: Completed): Promise<void> => {
      told.push(completed);
    };
    await act(couple, "b", { ...unkeyed(about, "Ben"), ownWords: "slowly" }, witness);
    expect(told).toStrictEqual([]);
    await act(couple, "a", unkeyed(about, "Ana"), witness);
    expect(told.length).toBe(1);
    const [{ signed, completedAt, auditHead, workspace } = {} as Completed] = told;
    const last = (await audit(couple, 1)).at(-1) as AuditEntry;
    expect([workspace, completedAt, auditHead]).toStrictEqual([couple.workspace, last.at, hashOf(last)]);
    expect(signed.digest).toBe(about.digest);
    expect(signed.signatures.map(({ seat, name, made }) => [seat, name, made.ownWords])).toStrictEqual([
      ["b", "Ben", "slowly"],
      ["a", "Ana", null],
    ]);
  });

  it("[C7n] [T1] who cannot say it leaves nothing signed", async () => {
    const couple = await newCouple(house);
    const { a } = couple;
    const about = await freezeSomething(couple);
    await a.accepted(unkeyed(about, "Ana"));
    const before = await version(couple);
    const broken = () => Promise.reject(new Error("no pen"));
    await expect(act(couple, "b", unkeyed(about, "Ben"), broken)).rejects.toThrow("no pen");
    expect(await version(couple)).toStrictEqual(before);
    expect((await act(couple, "b", unkeyed(about, "Ben"), async () => undefined)).ack.ok).toBe(true);
  });
});
