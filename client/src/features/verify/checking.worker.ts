import { LARGEST_FILE, prepareToVerify, verifyFile } from "@footbridge/shared/verify/file";
import { CAME_TO_A_FALL } from "@footbridge/shared/verify/limit";
import type { Expectations, Verdict } from "@footbridge/shared/verify/verdict";

/** What this worker is asked. */
export interface ToCheck {
  readonly turn: number;
  readonly file: File;
  readonly expectations: Expectations;
}

/** What it says: once whether it has all that it needs, and then an answer to each file. */
export type Said =
  | { readonly type: "ready"; readonly ready: boolean }
  | { readonly type: "verdict"; readonly turn: number; readonly verdict: Verdict };

const say = (said: Said): void => postMessage(said);

async function verdictOn({ file, expectations }: ToCheck): Promise<Verdict> {
  // One that is too large for ours is not even read; one that went away, or may not be read, is no fault of it.
  const read = file.size > LARGEST_FILE ? new ArrayBuffer() : await file.arrayBuffer().catch(() => null);
  return read === null ? CAME_TO_A_FALL : verifyFile(new Uint8Array(read), expectations);
}

addEventListener("message", ({ data }: MessageEvent<ToCheck>) => {
  void verdictOn(data).then((verdict) => say({ type: "verdict", turn: data.turn, verdict }));
});
prepareToVerify().then(
  () => say({ type: "ready", ready: true }),
  () => say({ type: "ready", ready: false }),
);
