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
const sign = (digest: string, name = "Ana"): AgreementCommand => ({
  type: "agreement.sign",
  revision: 1,
  digest,
  name,
  zone: "Europe/Berlin",
  readToEnd: true,
});

class Model {
  state: AgreementState = NEW_AGREEMENT;

  run(seat: Seat, command: AgreementCommand, board: BoardState = SETTLED): string | null {
    const minted = { documentDigest: "document", nameId: `name-${seat}` };
    const decision = decideAgreement(command, this.state, board, { seat, now: AT }, minted);
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
    expect(model.run("a", { type: "agreement.freeze" }, SETTLED.slice(1))).toBe("agreement-not-settled");
    expect(model.state).toStrictEqual(NEW_AGREEMENT);
  });

  it("[C7] is signed once by each, and by exactly its digest", () => {
    const model = new Model();
    expect(model.run("a", { type: "agreement.freeze" })).toBeNull();
    expect(model.run("a", sign("other"))).toBe("revision-moved-on");
    expect(model.run("a", sign("document", "  "))).toBe("name-missing");
    expect(model.run("a", sign("document"))).toBeNull();
    expect(model.run("a", sign("document"))).toBe("already-signed");
    expect(model.run("b", sign("document"))).toBeNull();
    expect(model.state).toStrictEqual({
      changedSince: false,
      revisions: [
        {
          number: 1,
          digest: "document",
          frozenAt: AT,
          frozenBy: "a",
          status: "signed",
          signatures: [
            { seat: "a", at: AT, zone: "Europe/Berlin", name: "name-a" },
            { seat: "b", at: AT, zone: "Europe/Berlin", name: "name-b" },
          ],
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

  it("[C5] either alone may leave a frozen revision for now", () => {
    const model = new Model();
    model.run("a", { type: "agreement.freeze" });
    expect(model.run("b", { type: "agreement.set-aside", revision: 1, digest: "document" })).toBeNull();
    expect(model.state.revisions[0]?.status).toBe("set-aside");
  });
});
