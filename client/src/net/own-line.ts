import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { OwnChanged, OwnKind } from "@footbridge/shared/protocol/own-changed";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { io, type Socket } from "socket.io-client";
import { onWaking } from "./waking.ts";

/** The first wait before it is tried again, the longest, and how long an attempt may take, in milliseconds. */
const [FIRST_WAIT, LAST_WAIT, OPEN_TIMEOUT] = [300, 15_000, 5000];
/** By which part of it each wait is shorter or longer at most. */
const SPREAD = 0.9;
/** Refusals of a moment; any other lasts until the page is looked at again. */
const OF_A_MOMENT: ReadonlySet<Refusal["code"] | undefined> = new Set(["not-saved", "too-many-pages"]);

/**
 * Opens the quiet line of a page that is in no workspace. It sends nothing, and is there while the page is seen: one that is
 * seen again looks by itself, and meanwhile it takes nobody's place. Where it cannot be had, nobody is told.
 * @param heard what of the person's own was changed elsewhere; null each time it comes about, as anything may have been missed
 * @returns how to close it
 */
export function openOwnLine(heard: (what: OwnKind | null) => void): () => void {
  const socket: Socket = io({
    transports: ["websocket"],
    auth: { protocol: PROTOCOL_VERSION },
    forceNew: true,
    autoConnect: false,
    reconnectionDelay: FIRST_WAIT,
    reconnectionDelayMax: LAST_WAIT,
    randomizationFactor: SPREAD,
    timeout: OPEN_TIMEOUT,
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  socket.on("connect", () => heard(null));
  // Whoever was signed out elsewhere is found out by asking.
  socket.on("refused", () => heard(null));
  socket.on("own-changed", ({ what }: OwnChanged) => heard(what));
  const come = (): void => {
    // One that is under way already would be let in twice.
    if (document.visibilityState === "visible" && !socket.active) socket.connect();
  };
  const go = (): void => {
    clearTimeout(again);
    socket.disconnect();
  };
  // The library tries again by itself unless it was the server that refused.
  socket.on("connect_error", ({ data }: Error & { data?: Refusal }) => {
    clearTimeout(again);
    if (OF_A_MOMENT.has(data?.code)) again = setTimeout(come, LAST_WAIT);
  });
  const rest = (): void => {
    if (document.visibilityState === "hidden") go();
  };
  const stopWaking = onWaking(window, come, go);
  document.addEventListener("visibilitychange", rest);
  come();
  return () => {
    stopWaking();
    document.removeEventListener("visibilitychange", rest);
    go();
  };
}
