import type { Place } from "@footbridge/shared/domain/meeting/commands";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useLocationProperty } from "wouter/use-browser-location";
import { useConnectedness, useHeld, useLine } from "../../net/LineProvider.tsx";
import { useOpenLineForm } from "./line-forms.tsx";
import { placeOf } from "./place-of.ts";

const FIELD = "textarea, input:not([type=radio], [type=checkbox]), select, [contenteditable]";

/** Whether somebody is in a field of this page. */
function useWriting(): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const look = (): void => setWriting(document.activeElement?.matches(FIELD) === true);
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", look);
    };
  }, []);
  return writing;
}

/** How often this page has come back into view: of several pages, the one that is looked at says where one looks. */
function useTimesBack(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") setTimes((before) => before + 1);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return times;
}

/**
 * Tells where one looks, where one has switched that on: of what both may see, and nothing while writing. The form of a line
 * is told from when it opens until it closes, whatever one does meanwhile, so that it says nothing of the writing.
 */
export function useTellPlace(shown: boolean): void {
  const line = useLine();
  const [address] = useLocation();
  const hash = useLocationProperty(() => window.location.hash.slice(1));
  const writing = useWriting();
  const { rounds } = useHeld();
  const here = useConnectedness().state === "here";
  const form = useOpenLineForm();
  const back = useTimesBack();
  const page = writing ? null : placeOf(address, hash, (round) => rounds[round]?.revealed != null);
  const place: Place | null = form === null ? page : { kind: "line-form", clause: form };
  const told = JSON.stringify(place);
  useEffect(() => {
    if (shown && here) void line.send({ type: "meeting.be-at", place: JSON.parse(told) as typeof place });
  }, [shown, here, told, back, line]);
}
