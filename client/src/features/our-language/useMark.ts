import { type Mark, NO_MARK } from "@footbridge/shared/domain/phrase/commands";
import type { PhraseName } from "@footbridge/shared/domain/phrase/phrases";
import { useCallback, useEffect, useRef, useState } from "react";
import { useCommand } from "../../net/LineProvider.tsx";

/** What a mark on one phrase has come to. */
export type MarkState =
  | { readonly is: "still" }
  | { readonly is: "sending"; readonly mark: Mark }
  /** `shown`: the server has shown the mark by now; its answer may come first. */
  | { readonly is: "kept"; readonly mark: Mark; readonly shown: boolean }
  | { readonly is: "refused"; readonly sentence: string };

function isMark(one: Mark, other: Mark): boolean {
  return one.say === other.say && one.hear === other.hear && one.notWithMe === other.notWithMe;
}

/**
 * Marks one phrase. The last press counts: marks go out one after the other, and those in between are left out.
 * @param held the mark as the server shows it; null for none
 */
export function useMark(
  { author, entry }: PhraseName,
  held: Mark | null,
): { readonly mark: Mark; readonly state: MarkState; readonly setMark: (mark: Mark) => void } {
  const command = useCommand();
  const [state, setState] = useState<MarkState>({ is: "still" });
  const wanted = useRef<Mark | null>(null);
  const sending = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const send = useCallback(async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    for (let mark = wanted.current; mark !== null; ) {
      const ack = await command({ type: "phrase.mark", author, entry, ...mark });
      if (wanted.current !== mark) {
        mark = wanted.current;
        continue;
      }
      wanted.current = null;
      if (here.current)
        setState(ack.ok ? { is: "kept", mark, shown: false } : { is: "refused", sentence: ack.refusal.sentence });
      mark = null;
    }
    sending.current = false;
  }, [command, author, entry]);

  const setMark = useCallback(
    (mark: Mark): void => {
      wanted.current = mark;
      setState({ is: "sending", mark });
      void send();
    },
    [send],
  );

  const present = held ?? NO_MARK;
  const { say, hear, notWithMe } = present;
  useEffect(() => {
    setState((before) =>
      before.is === "kept" && !before.shown && isMark(before.mark, { say, hear, notWithMe })
        ? { ...before, shown: true }
        : before,
    );
  }, [say, hear, notWithMe, state.is]);
  const own = state.is === "sending" || (state.is === "kept" && !state.shown);
  return { mark: own ? state.mark : present, state, setMark };
}
