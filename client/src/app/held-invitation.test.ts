import { beforeEach, describe, expect, it } from "vitest";
import { dropInvitation, heldInvitation, takeInvitation } from "./held-invitation.ts";

const TOKEN = "q".repeat(43);

/** A tab at an address; its storage is a map, or refuses everything. */
function tabAt(address: string, storage: "works" | "refuses" = "works") {
  const kept = new Map<string, string>();
  const refuse = (): never => {
    throw new Error("storage is switched off");
  };
  const tab = {
    location: new URL(address, "https://footbridge.example"),
    history: {
      state: null,
      replaceState: (_data: unknown, _unused: string, url: string) => {
        tab.location = new URL(url, tab.location);
      },
    },
    sessionStorage:
      storage === "refuses"
        ? { getItem: refuse, setItem: refuse, removeItem: refuse }
        : {
            getItem: (key: string) => kept.get(key) ?? null,
            setItem: (key: string, value: string) => void kept.set(key, value),
            removeItem: (key: string) => void kept.delete(key),
          },
  };
  return tab;
}

describe("an invitation held by a tab", () => {
  beforeEach(() => dropInvitation(tabAt("/")));

  it("is taken out of the address at once, and held through a reload", () => {
    const tab = tabAt(`/join#${TOKEN}`);
    expect(takeInvitation(tab)).toBe(TOKEN);
    expect(tab.location.href).toBe("https://footbridge.example/join");
    expect(takeInvitation(tab)).toBe(TOKEN);
    expect(tab.sessionStorage.getItem("invitation")).toBe(TOKEN);
  });

  it("is forgotten when it was used or is not wanted", () => {
    const tab = tabAt(`/join#${TOKEN}`);
    takeInvitation(tab);
    dropInvitation(tab);
    expect([heldInvitation(tab), tab.sessionStorage.getItem("invitation")]).toEqual([null, null]);
  });

  it("is no invitation when a part of the link is missing, and does not stand behind an older one", () => {
    const tab = tabAt(`/join#${TOKEN}`);
    takeInvitation(tab);
    tab.location = new URL("/join#abc", tab.location);
    expect([takeInvitation(tab), heldInvitation(tab)]).toEqual([null, null]);
  });

  it("is held in memory where storage is switched off", () => {
    const tab = tabAt(`/join#${TOKEN}`, "refuses");
    expect([takeInvitation(tab), heldInvitation(tab)]).toEqual([TOKEN, TOKEN]);
  });
});
