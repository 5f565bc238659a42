import { describe, expect, it } from "vitest";
import type { BoardState } from "../clause/evolve.ts";
import type { Seat } from "../seat.ts";
import type { AgreementCommand } from "./commands.ts";
import { decideAgreement } from "./decide.ts";
import type { AgreementState } from "./evolve.ts";
import { evolveAgreement, NEW_AGREEMENT } from "./evolve.ts";
import { GAPS, gapsOf } from "./settled.ts";

const AT = "2026-03-01T10:00:00.000Z";

const agreed = (
  section: BoardState[number]["section"],
  term: BoardState[number]["term"] = null,
): BoardState[number] => ({
  id: `${section}-${term}`,
  section,
  term,
  making: "proposed",
  origins: [],
  standing: "live",
  versions: [{ words: { id: "w", digest: "d" }, by: "a", yes: { a: true, b: true }, objections: { a: null, b: null } }],
});
const SETTLED: BoardState = [
  agreed("purpose"),
  agreed("pace", "trial-length"),
  agreed("pace", "trial-start"),
  agreed("boundaries"),
  agreed("check-ins", "check-in-day"),
  agreed("check-ins", "check-in-time"),
  agreed("ending"),
];
type Sign = Extract<AgreementCommand, { type: "agreement.sign" }>;

const sign = (digest: string, parts: Partial<Sign> = {}): Sign => ({
  type: "agreement.sign",
  revision: 1,
  digest,
  name: "Ana",
  zone: "Europe/Berlin",
  readToEnd: true,
  mark: { kind: "typed" },
  ownWords: null,
  consent: "consent",
  jws: null,
  ...parts,
});
const KEYS = { a: "key of a", b: null };

interface Circumstances {
  readonly board: BoardState;
  readonly now: string;
  readonly flaw: "signature-not-valid" | "key-not-in-revision" | null;
}

class Model {
  state: AgreementState = NEW_AGREEMENT;

  run(
    seat: Seat,
    command: AgreementCommand,
    { board = SETTLED, now = AT, flaw = null }: Partial<Circumstances> = {},
  ): string | null {
    const frozen = { digest: "document", keys: KEYS, consent: "consent" };
    const minted = { frozen, nameId: `name-${seat}`, flaw };
    const decision = decideAgreement(command, this.state, board, { seat, now }, minted);
    if (!decision.accepted) return decision.code;
    this.state = decision.facts.reduce(evolveAgreement, this.state);
    return null;
  }

  change(): void {
    this.state = evolveAgreement(this.state, { type: "clause.put-aside", clause: "c", by: "b", at: AT });
  }
}

describe("the agreement", () => {
  it("[C3] names what is missing until each is agreed by both", () => {
    expect(gapsOf([])).toStrictEqual(GAPS);
    expect(gapsOf(SETTLED)).toStrictEqual([]);
    expect(gapsOf(SETTLED.filter((clause) => clause.term !== "check-in-time"))).toStrictEqual(["check-ins"]);
    const open = SETTLED.map((clause) => ({
      ...clause,
      versions: clause.versions.map((v) => ({ ...v, yes: { a: true, b: false } })),
    }));
    expect(gapsOf(open)).toStrictEqual(GAPS);
  });

  it("[T4] a revision is not frozen while something is missing", () => {
    const model = new Model();
    expect(model.run("a", { type: "agreement.freeze" }, { board: SETTLED.slice(1) })).toBe("agreement-not-settled");
    expect(model.state).toStrictEqual(NEW_AGREEMENT);
  });

  it("[C7] is signed once by each, and by exactly its digest", () => {
    const model = new Model();
    expect(model.run("a", { type: "agreement.freeze" })).toBeNull();
    expect(model.run("a", sign("other"))).toBe("revision-moved-on");
    expect(model.run("a", sign("document", { name: "  " }))).toBe("name-missing");
    expect(model.run("a", sign("document"))).toBeNull();
    expect(model.run("a", sign("document"))).toBe("already-signed");
    expect(model.run("b", sign("document"))).toBeNull();
    expect(model.state).toStrictEqual({
      changedSince: false,
      revisions: [
        {
          number: 1,
          digest: "document",
          keys: KEYS,
          consent: "consent",
          frozenAt: AT,
          frozenBy: "a",
          status: "signed",
          signatures: [
            { seat: "a", at: AT, zone: "Europe/Berlin", name: "name-a", key: "key of a" },
            { seat: "b", at: AT, zone: "Europe/Berlin", name: "name-b", key: null },
          ],
          sleeps: { a: null, b: null },
        },
      ],
    });
  });

  it("[C7] a change after signing leaves the signed revision and its signatures as they are", () => {
    const model = new Model();
    model.run("a", { type: "agreement.freeze" });
    model.run("a", sign("document"));
    model.run("b", sign("document"));
    const [signed] = model.state.revisions;
    model.change();
    expect(model.state).toStrictEqual({ changedSince: true, revisions: [signed] });
    expect(model.run("b", { type: "agreement.freeze" })).toBeNull();
    expect(model.state.revisions.map(({ number, status }) => [number, status])).toStrictEqual([
      [1, "signed"],
      [2, "frozen"],
    ]);
  });

  it("[C7] a change after one signature sets the revision aside; it takes no second signature", () => {
    const model = new Model();
    model.run("a", { type: "agreement.freeze" });
    model.run("a", sign("document"));
    model.change();
    expect(model.run("b", sign("document"))).toBe("revision-moved-on");
    expect(model.state.revisions.map(({ status, signatures }) => [status, signatures.length])).toStrictEqual([
      ["set-aside", 1],
    ]);
  });

  it("[C7i] is slept on by each for themselves, until the later moment", () => {
    const model = new Model();
    const about = { revision: 1, digest: "document" } as const;
    const sleep = (until: string): AgreementCommand => ({ type: "agreement.sleep", ...about, until });
    model.run("a", { type: "agreement.freeze" });
    expect(model.run("a", sleep("2026-03-02T10:00:00.000Z"))).toBeNull();
    expect(model.run("b", sleep("2026-03-04T10:00:00.000Z"))).toBeNull();
    expect(model.state.revisions[0]?.sleeps).toStrictEqual({
      a: "2026-03-02T10:00:00.000Z",
      b: "2026-03-04T10:00:00.000Z",
    });
    const [meanwhile, then] = ["2026-03-04T09:59:59.999Z", "2026-03-04T10:00:00.000Z"];
    expect(model.run("a", sign("document"), { now: meanwhile })).toBe("agreement-sleeping");
    expect(model.run("a", { type: "agreement.wake", ...about }, { now: meanwhile })).toBe("not-asleep");
    expect(model.run("a", sign("document"), { now: then })).toBeNull();
    expect(model.run("b", sleep("2026-03-01T10:00:00.000Z"))).toBe("sleep-not-valid");
    expect(model.run("b", sleep("2026-03-08T10:00:00.001Z"))).toBe("sleep-not-valid");
    expect(model.run("b", sleep("2026-03-08T10:00:00.000Z"))).toBeNull();
  });

  it("[C7l] loses the first signature when its signer takes it back, and waits for both again", () => {
    const model = new Model();
    const withdraw: AgreementCommand = { type: "agreement.withdraw", revision: 1, digest: "document" };
    model.run("a", { type: "agreement.freeze" });
    const [frozen] = model.state.revisions;
    expect(model.run("a", withdraw)).toBe("not-signed-yet");
    model.run("a", sign("document"));
    expect(model.run("b", withdraw)).toBe("not-signed-yet");
    expect(model.run("a", withdraw)).toBeNull();
    expect(model.state).toStrictEqual({ changedSince: false, revisions: [frozen] });
    model.run("b", sign("document"));
    model.run("a", sign("document"));
    expect(model.run("b", withdraw)).toBe("already-signed");
  });

  it("[C7j] takes no signature that is none of this person's, and none without consent", () => {
    const model = new Model();
    model.run("a", { type: "agreement.freeze" });
    for (const flaw of ["signature-not-valid", "key-not-in-revision"] as const)
      expect(model.run("a", sign("document"), { flaw })).toBe(flaw);
    expect(model.run("a", sign("document", { consent: "another" }))).toBe("consent-moved-on");
    expect(model.state.revisions[0]?.signatures).toStrictEqual([]);
  });

  it("[C5] either alone may leave a frozen revision for now", () => {
    const model = new Model();
    model.run("a", { type: "agreement.freeze" });
    expect(model.run("b", { type: "agreement.set-aside", revision: 1, digest: "document" })).toBeNull();
    expect(model.state.revisions[0]?.status).toBe("set-aside");
  });
});
