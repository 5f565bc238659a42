import { verifyFile } from "@footbridge/shared/verify/file";
import type { ToCheck } from "./start-worker.ts";

process.once("message", ({ file, expectations }: ToCheck) => {
  void verifyFile(new Uint8Array(file), expectations).then((verdict) =>
    process.send?.(verdict, () => process.disconnect()),
  );
});
