import { useEffect } from "react";
import { PRIVATE_PAGES } from "../features/private-pages/addresses.ts";
import { REMINDERS } from "../features/reminders/addresses.ts";
import { HOME } from "./onward.ts";
import { heardFromAfar } from "./own-news.ts";
import { useSession } from "./session.tsx";

/** Where what is one's own is shown. A page of a workspace has a line already, and it brings the same. */
const SHOWN: readonly string[] = [HOME, PRIVATE_PAGES, REMINDERS];

/** Keeps a quiet line for as long as somebody is at what is their own. Shows nothing. Only inside `SessionProvider`. */
export function OwnLine({ path }: { readonly path: string }) {
  const { now } = useSession();
  const person = now.state === "person" ? now.person : null;
  const shown = SHOWN.some((address) => path === address || path.startsWith(`${address}/`));
  useEffect(() => {
    if (person === null || !shown) return undefined;
    let close: (() => void) | undefined;
    let gone = false;
    // Where it cannot be loaded there is no line, and a page that is looked at again asks as before.
    void import("../net/own-line.ts").then(
      ({ openOwnLine }) => {
        if (!gone) close = openOwnLine(heardFromAfar);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      close?.();
    };
  }, [person, shown]);
  return null;
}
