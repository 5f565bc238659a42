import { expect, it } from "vitest";
import { beginAnew, farewellSaid, isFarewell, onGone, type Tab, tellTabsGone } from "./farewell.ts";

/** The history of a tab, and the same one as the page sees it that is loaded there next. */
function historyOfTab() {
  let now: unknown = { words: "of the page" };
  const addresses: unknown[] = [];
  const seen = (): Tab["history"] => ({
    get state() {
      return now;
    },
    replaceState: (next, _unused, address) => {
      now = next;
      addresses.push(address);
    },
  });
  return { addresses, before: seen(), after: seen() };
}

it("[P15] a tab begins anew on the first page, which says once that the account is gone", () => {
  const { addresses, before, after } = historyOfTab();
  const said: boolean[] = [];
  const look = (history: Tab["history"]): void => {
    said.push(isFarewell({ history }));
    farewellSaid({ history });
  };
  look(before);
  // The page that goes shows the first page, too, for a moment: it leaves it to the next one to say so.
  beginAnew({ history: before, location: { reload: () => look(before) } });
  look(after);
  look(after);
  expect([said, addresses[0]]).toStrictEqual([[false, false, true, false], "/"]);
});

it("[P15] [P1] the other tabs of the same person are told that their account is gone, and nobody else's", async () => {
  const heard: string[] = [];
  const stops = ["Ana", "Ben"].map((name) => onGone(name, () => heard.push(name)));
  // Another tab is another end of the same channel.
  const elsewhere = new BroadcastChannel("farewell");
  const told = new Promise((resolve) => elsewhere.addEventListener("message", ({ data }) => resolve(data)));
  tellTabsGone("Cleo");
  elsewhere.postMessage("Ana");
  expect(await told).toBe("Cleo");
  await expect.poll(() => heard).toStrictEqual(["Ana"]);
  for (const stop of stops) stop();
  elsewhere.close();
});
