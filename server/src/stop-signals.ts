/** What tells a process to stop: Ctrl-C, a service manager, a closed terminal. */
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Hears from now on what tells this process to stop, so that nothing is left behind however early it comes. The same
 * Ctrl-C may arrive several times (from the terminal, from npm and from the launcher), so later ones change nothing.
 *
 * @returns a signal that is aborted by the first of them
 */
export function hearStopSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of STOP_SIGNALS) process.on(name, () => controller.abort(new Error(`Stopped by ${name}.`)));
  return controller.signal;
}
