import { randomUUID } from "node:crypto";
import { OWN_KINDS } from "@footbridge/shared/protocol/own-changed";
import { expect, test } from "vitest";
import type { SliceName } from "../workspaces/changes.ts";
import { type Change, changed, heard, ownChanged, SLICES, said } from "./message.ts";

const [node, workspace, by] = [randomUUID(), randomUUID(), randomUUID()];
/** PostgreSQL takes less than this, in bytes. */
const TOO_LONG = 8000;

const of = (clauses: number): Change => ({
  workspace,
  by,
  changes: {
    audience: "both",
    membership: false,
    slices: Array.from({ length: clauses }, () => ({ name: "clause", key: randomUUID() })),
  },
});

test("[T6] a change is heard as it was told", () => {
  const change = of(3);
  expect(heard(changed(node, change))).toStrictEqual({ kind: "changed", node, workspace, by, ...change.changes });
  expect(heard(said(node, "leaving"))).toStrictEqual({ kind: "leaving", node });
});

test("[T6] every slice there is can be told of", () => {
  const keys = { keyed: randomUUID(), "of-kind": "slip", round: "check-in-2027-01-17" } as const;
  const slices = Object.entries(SLICES).map(([name, kind]) =>
    kind === "single" ? { name } : { name, key: name === "round" ? keys.round : keys[kind] },
  ) as readonly SliceName[];
  const changes = { audience: "own", membership: false, slices } as const;
  expect(heard(changed(node, { workspace, by, changes }))).toMatchObject(changes);
});

test("[T6] however many slices changed, the message fits: from so many on, everything is looked at anew", () => {
  for (let clauses = 1; clauses <= 400; clauses += 1) {
    const change = of(clauses);
    const message = changed(node, change);
    expect(Buffer.byteLength(message)).toBeLessThan(TOO_LONG);
    const all = { ...change.changes, membership: true, slices: [] };
    const read = heard(message);
    const { kind, node: _, workspace: where, by: who, ...changes } = read?.kind === "changed" ? read : ({} as never);
    expect([kind, where, who]).toEqual(["changed", workspace, by]);
    expect([change.changes, all]).toContainEqual(changes);
  }
});

test("[P3i] [T6] what is a person's own is told by its kind alone, and nothing fits beside it", () => {
  const session = "a".repeat(64);
  for (const what of OWN_KINDS)
    for (const own of [
      { person: by, what, session },
      { person: by, what, session: null },
    ]) {
      const told = ownChanged(node, own);
      expect(heard(told)).toStrictEqual({ kind: "own-changed", node, ...own });
      for (const beside of [{ words: "x" }, { workspace }, { what: "words" }, { session: "a word" }])
        expect(heard(JSON.stringify({ ...(JSON.parse(told) as object), ...beside }))).toBe(null);
    }
});

test("[T6] anything else is not heard", () => {
  const change = JSON.parse(changed(node, of(1))) as object;
  for (const odd of [
    undefined,
    "",
    "[]",
    JSON.stringify({ ...change, words: "x" }),
    JSON.stringify({ kind: "changed" }),
  ])
    expect(heard(odd)).toBe(null);
});
