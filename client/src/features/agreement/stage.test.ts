import type { AgreementView, RevisionView } from "@footbridge/shared/domain/agreement/view";
import { describe, expect, it } from "vitest";
import { firstPage } from "./sign-page.ts";
import { stageOf } from "./stage.ts";

const AT = "2026-03-01T10:00:00.000Z";

function revision(number: number, status: RevisionView["status"], ...signed: readonly ("a" | "b")[]): RevisionView {
  const signatures = signed.map((seat) => ({ seat, name: seat, at: AT, zone: "UTC", keyed: false }));
  const neither = { a: null, b: null };
  return {
    number,
    digest: `${number}`,
    frozenAt: AT,
    frozenBy: "a",
    status,
    signatures,
    keys: neither,
    sleeps: neither,
  };
}

function agreement(parts: Partial<AgreementView>): AgreementView {
  return { gaps: [], mayFreeze: false, revisions: [], ...parts };
}

describe("before there is something to sign", () => {
  it("there is settling to do while something is missing, and a version to make once nothing is", () => {
    expect(stageOf(agreement({ gaps: ["purpose"] }), "a")).toStrictEqual({ at: "settling", lastSigned: null, next: 1 });
    expect(stageOf(agreement({ mayFreeze: true }), "a")).toStrictEqual({ at: "ready", lastSigned: null, next: 1 });
  });

  it("a version that was set aside is counted and otherwise over", () => {
    const left = agreement({ mayFreeze: true, revisions: [revision(1, "set-aside", "a")] });
    expect(stageOf(left, "a")).toStrictEqual({ at: "ready", lastSigned: null, next: 2 });
  });
});

describe("a frozen version", () => {
  const frozen = agreement({ revisions: [revision(1, "frozen", "b")] });

  it("[C7] is to be read by whoever has not signed it, and rests for whoever has", () => {
    expect(stageOf(frozen, "a")).toStrictEqual({ at: "reading", revision: revision(1, "frozen", "b") });
    expect(stageOf(frozen, "b")).toStrictEqual({ at: "waiting", revision: revision(1, "frozen", "b") });
  });
});

describe("a signed version", () => {
  const signed = revision(1, "signed", "a", "b");

  it("holds while nothing has changed since", () => {
    expect(stageOf(agreement({ revisions: [signed] }), "a")).toStrictEqual({ at: "signed", revision: signed });
  });

  it("[C7] stays the last signed one when the board changes, and whatever is next gets a new number", () => {
    const next = { lastSigned: signed, next: 2 };
    expect(stageOf(agreement({ mayFreeze: true, revisions: [signed] }), "a")).toStrictEqual({ at: "ready", ...next });
    expect(stageOf(agreement({ gaps: ["ending"], revisions: [signed] }), "a")).toStrictEqual({
      at: "settling",
      ...next,
    });
  });
});

it("whoever comes to the page finds what is next, the version to read, or the one both have signed", () => {
  const pages = [
    agreement({ mayFreeze: true }),
    agreement({ revisions: [revision(1, "frozen", "a")] }),
    agreement({ revisions: [revision(1, "signed", "a", "b")] }),
  ].map((each) => firstPage(each, "a"));
  expect(pages).toStrictEqual([{ at: "next" }, { at: "reading", number: 1 }, { at: "signed", number: 1 }]);
});
