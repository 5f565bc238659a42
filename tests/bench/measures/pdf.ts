import { monitorEventLoopDelay } from "node:perf_hooks";
import { paperSource } from "../../../server/src/export/paper/source.ts";
import { createPdfMaker } from "../../../server/src/export/pdf/maker.ts";
import { pdfRequest } from "../../../server/src/export/pdf/request.ts";
import { FULL, signedProof } from "../../support/signed-proof.ts";
import type { BenchGround } from "../ground.ts";
import { type Row, row } from "../report.ts";
import { quantile } from "../statistics.ts";

/** How often the event loop is looked at, in milliseconds. */
const RESOLUTION = 1;

/** (j) How long a PDF takes, beside the event loop and not on it. The first one loads the faces of all scripts. */
export async function pdf({ quick, say }: BenchGround): Promise<readonly Row[]> {
  say("(j) files");
  const request = pdfRequest(await paperSource(await signedProof(FULL)), "a4");
  const maker = createPdfMaker({});
  const make = async (): Promise<number> => {
    const since = performance.now();
    await maker.make(request, "somebody");
    return performance.now() - since;
  };
  try {
    const first = await make();
    const times: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
    delay.enable();
    for (let time = 0; time < (quick ? 8 : 40); time += 1) times.push(await make());
    delay.disable();
    const bar = { of: "value", most: 150 } as const;
    const late = (part: number): number => Math.max(0, delay.percentile(part) / 1e6 - RESOLUTION);
    return [
      row({ measure: "j", what: "a PDF, p50", unit: "ms", bar }, [quantile(times, 0.5)]),
      row({ measure: "j", what: "a PDF, p99", unit: "ms" }, [quantile(times, 0.99)]),
      row({ measure: "j", what: "the first PDF of a server", unit: "ms" }, [first]),
      row({ measure: "j", what: "the event loop is late meanwhile, p50", unit: "ms" }, [late(50)]),
      row({ measure: "j", what: "the event loop is late meanwhile, p99", unit: "ms" }, [late(99)]),
    ];
  } finally {
    await maker.close();
  }
}
