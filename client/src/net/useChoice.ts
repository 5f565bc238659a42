import { useCallback, useRef, useState } from "react";

/** What a choice that is sent at every press has come to. `shown`: the server has shown it by now; its answer may come first. */
export type ChoiceState<Value> =
  | { readonly is: "still" }
  | { readonly is: "sending"; readonly value: Value }
  | { readonly is: "kept"; readonly value: Value; readonly shown: boolean };

/** A choice as a page shows it. */
export interface Choice<Value> {
  /** What was pressed at once, and from then on what the server shows. */
  readonly value: Value;
  readonly state: ChoiceState<Value>;
  readonly choose: (value: Value) => void;
}

/**
 * A choice that shows at once what was pressed. The last press counts: presses go out one after the other, and those in between
 * are left out. What was refused gives way to what the server shows.
 * @param held the choice as the server shows it
 * @param isSame whether two of them are one choice
 * @param send sends one; resolves with whether it is kept
 */
export function useChoice<Value>(
  held: Value,
  isSame: (one: Value, other: Value) => boolean,
  send: (value: Value) => Promise<boolean>,
): Choice<Value> {
  const [state, setState] = useState<ChoiceState<Value>>({ is: "still" });
  const last = useRef<{ readonly value: Value } | null>(null);
  const sending = useRef(false);
  if (state.is === "kept" && !state.shown && isSame(held, state.value)) setState({ ...state, shown: true });

  const choose = useCallback(
    async (value: Value): Promise<void> => {
      last.current = { value };
      setState({ is: "sending", value });
      if (sending.current) return;
      sending.current = true;
      for (let press = last.current, answered = false; !answered; press = last.current) {
        const kept = await send(press.value);
        answered = press === last.current;
        if (answered) setState(kept ? { is: "kept", value: press.value, shown: false } : { is: "still" });
      }
      sending.current = false;
    },
    [send],
  );

  const own = state.is === "sending" || (state.is === "kept" && !state.shown);
  return { value: own ? state.value : held, state, choose: (value) => void choose(value) };
}

/** Sends a choice of yes or no; see `useChoice`. */
export function useTick(held: boolean, send: (on: boolean) => Promise<boolean>): Choice<boolean> {
  return useChoice(held, Object.is, send);
}
