import type { OwnKind } from "@footbridge/shared/protocol/own-changed";
import { useEffect } from "react";
import { onWaking } from "../net/waking.ts";
import { onOwnNews } from "./own-news.ts";

/**
 * Has a page look again when something of its person's own was changed elsewhere, and when the page is looked at again.
 * @param look the same function until it means another thing
 */
export function useOwnNews(what: OwnKind, look: () => void): void {
  useEffect(() => {
    const stops = [onOwnNews(what, look), onWaking(window, look, () => undefined)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [what, look]);
}
