import { afterAll, beforeAll } from "vitest";
import type { Inputs } from "../../server/src/inputs.ts";
import { type Clock, openClock } from "./clock.ts";
import { type RunningServer, runServer } from "./running-server.ts";

/**
 * A server for all tests of a file: it starts before the first of them and stops after the last.
 * @param inputs time and randomness, where the file gives them
 */
export function serverOfFile(inputs?: Inputs): RunningServer {
  let running: RunningServer | undefined;
  beforeAll(async () => {
    running = await runServer(inputs);
  });
  afterAll(async () => {
    await running?.close();
  });
  // It stands for the one that runs later, so that a file can name it before there is any.
  return new Proxy({} as RunningServer, {
    get: (_target, part) => {
      if (running === undefined) throw new Error("the server of this file has not started yet");
      return Reflect.get(running, part);
    },
  });
}

/**
 * Such a server, by a clock that its tests hold.
 * @param from where the clock begins, in milliseconds since 1970; some years ahead unless given
 */
export function serverWithClock(from?: number): { readonly server: RunningServer; readonly clock: Clock } {
  const clock = openClock(from);
  return { server: serverOfFile(clock.inputs), clock };
}
