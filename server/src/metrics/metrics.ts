import type { Ack } from "@footbridge/shared/protocol/commands";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";

/**
 * To which end a command came. Not its type and not the code of a refusal: either would say that somebody wrote, sealed, or
 * tried to, and on a host with one couple who that was.
 */
export const OUTCOMES = ["accepted", "refused", "failed"] as const;

/** What is asked at the moment at which somebody looks. */
export interface Now {
  /** How many pages are open here. */
  pages(): number;
  /** How many other servers are on the same database. */
  others(): number;
  /** Whether people may be brought here. */
  ready(): boolean;
}

/** Counts what may be watched. */
export interface Metrics {
  /** A command was answered. */
  answered(ack: Ack): void;
  /** From now on there is something to ask. */
  ask(now: Now): void;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Begins to count, with what there is to know of a process: memory, processor, event loop. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  let asked: Now | undefined;
  collectDefaultMetrics({ register: registry });
  const commands = new Counter({
    name: "footbridge_commands_total",
    help: "Commands that were answered, by what came of them.",
    labelNames: ["outcome"],
    registers: [registry],
  });
  for (const outcome of OUTCOMES) commands.inc({ outcome }, 0);
  const gauge = (name: string, help: string, value: (now: Now) => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(asked === undefined ? 0 : value(asked));
      },
    });
  gauge("footbridge_pages", "Pages that are open at this server.", (now) => now.pages());
  gauge("footbridge_other_servers", "Other servers on the same database.", (now) => now.others());
  gauge("footbridge_ready", "1 while people may be brought here.", (now) => (now.ready() ? 1 : 0));
  return {
    answered: (ack) => {
      const outcome = ack.ok ? "accepted" : ack.refusal.code === "not-saved" ? "failed" : "refused";
      commands.inc({ outcome });
    },
    ask: (now) => {
      asked = now;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
