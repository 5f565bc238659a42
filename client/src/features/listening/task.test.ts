import { WRITE_BACKS_LIMIT } from "@footbridge/shared/domain/listening/commands";
import type { HalfView, HeardView, ListeningView } from "@footbridge/shared/domain/listening/view";
import { describe, expect, it } from "vitest";
import { leftoversIn } from "./leftovers.ts";
import { isNews } from "./news.ts";
import { type Task, taskOf } from "./task.ts";

const AT = "2027-03-14T09:00:00.000Z";

function heard(answer: HeardView["answer"] = null, digest = "d"): HeardView {
  return { text: "I heard", at: AT, digest, answer };
}

function half(listener: "a" | "b", tries: readonly HeardView[], ending: HalfView["ending"] = null): HalfView {
  return { listener, heard: tries, ending };
}

function view(turn: ListeningView["turn"], ...exchanges: readonly (readonly HalfView[])[]): ListeningView {
  return { round: "own-part", turn, mayBeginAgain: turn === null, exchanges, addenda: { a: [], b: [] } };
}

const NOT_QUITE = heard({ kind: "not-quite", text: "Rather so", at: AT });
const YES = heard({ kind: "yes", at: AT });
const LEFT = { kind: "left", at: AT } as const;

describe("what is to do", () => {
  it("[C9] is to write back first, and once more after “not quite”, with what was said to it", () => {
    expect([
      taskOf(view({ seat: "b", step: "write-back" }), "b", 1),
      taskOf(view({ seat: "b", step: "write-back" }, [half("b", [NOT_QUITE])]), "b", 1),
    ]).toStrictEqual([
      { do: "write-back", before: null },
      { do: "write-back", before: NOT_QUITE },
    ]);
  });

  it("[C9] is to write back anew in the second half, whatever was said in the first", () => {
    const second = view({ seat: "a", step: "write-back" }, [half("b", [NOT_QUITE, YES], LEFT)]);
    expect(taskOf(second, "a", 1)).toStrictEqual({ do: "write-back", before: null });
  });

  it("[C9] is to answer exactly the newest words, and says when it is the last try", () => {
    const tried = (count: number) => [...Array(count - 1).fill(NOT_QUITE), heard(null, "newest")];
    const asked = (count: number) => view({ seat: "a", step: "answer" }, [half("b", tried(count))]);
    expect([taskOf(asked(2), "a", 1), taskOf(asked(WRITE_BACKS_LIMIT), "a", 1)]).toStrictEqual([
      { do: "answer", heard: heard(null, "newest"), lastTry: false },
      { do: "answer", heard: heard(null, "newest"), lastTry: true },
    ]);
  });

  it("[C9] is a reply after the yes alone", () => {
    expect(taskOf(view({ seat: "b", step: "reply" }, [half("b", [YES])]), "b", 1)).toStrictEqual({ do: "reply" });
  });

  it("[P2b] is to rest while it is the other's turn, whichever step it is", () => {
    expect(
      (["write-back", "answer", "reply"] as const).map((step) => taskOf(view({ seat: "b", step }), "a", 1)),
    ).toStrictEqual([
      { do: "rest", step: "write-back" },
      { do: "rest", step: "answer" },
      { do: "rest", step: "reply" },
    ]);
  });

  it("[C9a] is finished after both halves, and says who would listen first next", () => {
    const done = view(null, [half("b", [YES], LEFT), half("a", [YES], LEFT)]);
    expect([taskOf(done, "a", 1), taskOf({ ...done, mayBeginAgain: false }, "b", 2)]).toStrictEqual([
      { do: "finished", first: "a", full: false },
      { do: "finished", first: "b", full: true },
    ]);
  });
});

describe("what was done last", () => {
  it("is said until the other has gone on, and not beyond that", () => {
    const rest = (step: "write-back" | "answer" | "reply"): Task => ({ do: "rest", step });
    const begun: Task = { do: "write-back", before: null };
    const finished: Task = { do: "finished", first: "a", full: false };
    const answered: Task = { do: "write-back", before: NOT_QUITE };
    const tasks = [
      rest("write-back"),
      rest("answer"),
      rest("reply"),
      begun,
      answered,
      { do: "reply" },
      finished,
    ] as const;
    const deeds = ["write-back", "yes", "not-quite", "reply", "leave", "again"] as const;
    expect(deeds.map((deed) => tasks.map((task) => (isNews(deed, task) ? "said" : "-")).join(" "))).toStrictEqual([
      "- said - - - - -",
      "- - said - - - -",
      "said - - said - - -",
      "said - - said - - said",
      "said - - said - - said",
      "said - - said - - -",
    ]);
  });
});

describe("words without a form in which they stand", () => {
  const drafts = {
    "own-part/write-back": "heard",
    "own-part/not-quite": "  ",
    "own-part/reply": "a reply",
    "own-part/add": "besides",
    "what-changed/reply": "elsewhere",
  };

  it("[C4c] are shown, those of this round that a step would have sent, and not the ones in front of their writer", () => {
    expect([
      leftoversIn(drafts, "own-part", { do: "rest", step: "answer" }),
      leftoversIn(drafts, "own-part", { do: "write-back", before: null }),
      leftoversIn(drafts, "own-part", { do: "reply" }),
    ]).toStrictEqual([["write-back", "reply"], ["reply"], ["write-back"]]);
  });
});
