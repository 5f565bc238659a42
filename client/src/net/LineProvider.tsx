import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import type { Standing } from "./standing.ts";
import type { Connectedness, Held } from "./store.ts";
import { openLine, type WorkspaceLine } from "./workspace-line.ts";

const LineContext = createContext<WorkspaceLine | null>(null);

/** Opens the line to a workspace for the pages inside, and closes it when they are left. */
export function LineProvider({ workspace, children }: { readonly workspace: string; readonly children: ReactNode }) {
  const [line, setLine] = useState<WorkspaceLine | null>(null);
  useEffect(() => {
    const opened = openLine(workspace);
    setLine(opened);
    return () => {
      opened.close();
      setLine(null);
    };
  }, [workspace]);
  return line === null ? null : <LineContext value={line}>{children}</LineContext>;
}

/** The line of the workspace that this page belongs to. */
export function useLine(): WorkspaceLine {
  const line = use(LineContext);
  if (line === null) throw new Error("this page belongs inside a workspace");
  return line;
}

/** What is held of the workspace, live. */
export function useHeld(): Held {
  const line = useLine();
  return useSyncExternalStore(line.subscribe, line.held);
}

/** The state of the connection, live. */
export function useConnectedness(): Connectedness {
  const line = useLine();
  return useSyncExternalStore(line.subscribe, line.connectedness);
}

/** Where this page stands with its line, live, as it is told to a person. */
export function useStanding(): Standing {
  const line = useLine();
  return useSyncExternalStore(line.subscribe, line.standing);
}

/** Sends commands; the promise resolves with the server's answer (see `WorkspaceLine.send`). */
export function useCommand(): (command: Command) => Promise<Ack> {
  return useLine().send;
}
