import { describe, expect, it } from "vitest";
import { leavePage, letLeavingPass } from "./leave-page.ts";

/** A page that writes down what is done to it, in order. */
function recordedPage() {
  const done: string[] = [];
  const page = {
    document: {
      set title(title: string) {
        done.push(`title: ${title}`);
      },
      body: { replaceChildren: () => void done.push("emptied") },
    },
    location: { replace: (address: string) => void done.push(`replaced by ${address}`) },
  };
  return { page, done };
}

describe("leaving the page", () => {
  it("asks nothing on the way out: no later listener hears beforeunload once leaving has begun", () => {
    const tab = new EventTarget();
    letLeavingPass(tab as unknown as Window);
    let asked = 0;
    tab.addEventListener("beforeunload", () => {
      asked += 1;
    });
    tab.dispatchEvent(new Event("beforeunload"));
    leavePage(recordedPage().page);
    tab.dispatchEvent(new Event("beforeunload"));
    expect(asked).toBe(1);
  });

  it("empties the page before it asks for the next one, so that a slow network shows nothing", () => {
    const { page, done } = recordedPage();
    leavePage(page);
    expect(done).toEqual(["title: Kitchen measures", "emptied", "replaced by /away/"]);
  });
});
