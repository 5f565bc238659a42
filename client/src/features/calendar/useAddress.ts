import { useState } from "react";
import { ApiError, ask, send } from "../../app/http.ts";
import { type Action, useAction } from "../../app/useAction.ts";
import { type Answer, useAnswer } from "../../app/useAnswer.ts";

/** `kept`: there is one, and it cannot be shown again. `shown`: made just now. `revoked`: taken back just now. */
export type Address = { readonly at: "none" | "kept" | "revoked" } | { readonly at: "shown"; readonly address: string };

export interface OwnAddress {
  readonly answer: Answer<Address>;
  readonly askAgain: () => void;
  /** Makes one; the one from before works no more. */
  readonly make: Action<[]>;
  /** The pass phrase is needed before one is made. */
  readonly asking: boolean;
  /** Says the pass phrase, and then makes one. */
  readonly confirm: Action<[passPhrase: string]>;
  readonly putAway: () => void;
  readonly revoke: Action<[]>;
}

/** One's own private address for calendar apps in a workspace. */
export function useAddress(workspace: string): OwnAddress {
  const { answer, askAgain } = useAnswer("GET /api/workspaces/:id/calendar-feed", workspace);
  const [done, setDone] = useState<Address | null>(null);
  const [asking, setAsking] = useState(false);

  const made = async (): Promise<void> => {
    const { path } = await send("POST /api/workspaces/:id/calendar-feed", { id: workspace, body: {} });
    setAsking(false);
    setDone({ at: "shown", address: `${window.location.origin}${path}` });
  };
  const make = useAction(async () => {
    try {
      await made();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "fresh-sign-in-needed") throw error;
      setAsking(true);
    }
  });
  const confirm = useAction(async (passPhrase: string) => {
    await send("POST /api/account/confirm", { body: { passPhrase } });
    await made();
  });
  const revoke = useAction(async () => {
    await ask("DELETE /api/workspaces/:id/calendar-feed", { id: workspace });
    setDone({ at: "revoked" });
  });
  const found: Answer<Address> =
    answer.state === "here" ? { state: "here", value: { at: answer.value.made ? "kept" : "none" } } : answer;
  return {
    answer: done === null ? found : { state: "here", value: done },
    askAgain,
    make,
    asking,
    confirm,
    putAway: () => setAsking(false),
    revoke,
  };
}
