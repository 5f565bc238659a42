import { type Desk, type DeskLine, layDesk } from "./desk.ts";
import { type DeskState, EMPTY_DESK, holdsUnsent } from "./desk-state.ts";

/**
 * Finds the desk that belongs to a line, and keeps what is written in forms and not sent beyond the line it was written
 * on: someone who goes to another page of ours and back, or signs in again, finds it where it was. The seat is part of
 * the key, so that whoever else signs in on this page never meets it.
 * @returns a function of a line that has told what its workspace is; it throws for any other
 */
export function keepDesks(): (line: DeskLine) => Desk {
  const desks = new WeakMap<DeskLine, Desk>();
  const unsent = new Map<string, Pick<DeskState, "open" | "drafts">>();
  return (line) => {
    const laid = desks.get(line);
    if (laid !== undefined) return laid;
    const { workspace } = line.held();
    if (workspace === null) throw new Error("a desk needs to know whose it is");
    const key = `${workspace.id} ${workspace.seat}`;
    const desk = layDesk(line, { ...EMPTY_DESK, ...unsent.get(key) }, (state) => {
      if (holdsUnsent(state)) unsent.set(key, { open: state.open, drafts: state.drafts });
      else unsent.delete(key);
    });
    desks.set(line, desk);
    return desk;
  };
}
