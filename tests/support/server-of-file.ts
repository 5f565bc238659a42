import type { Inputs } from "../../server/src/inputs.ts";
import { type Clock, openClock } from "./clock.ts";
import { ofFile } from "./of-file.ts";
import { type RunningServer, runServer } from "./running-server.ts";

/**
 * A server for all tests of a file: it starts before the first of them and stops after the last.
 * @param inputs time and randomness, where the file gives them
 */
export function serverOfFile(inputs?: Inputs): RunningServer {
  return ofFile(
    () => runServer(inputs),
    (server) => server.close(),
  );
}

/**
 * Such a server, by a clock that its tests hold.
 * @param from where the clock begins, in milliseconds since 1970; some years ahead unless given
 */
export function serverWithClock(from?: number): { readonly server: RunningServer; readonly clock: Clock } {
  const clock = openClock(from);
  return { server: serverOfFile(clock.inputs), clock };
}
