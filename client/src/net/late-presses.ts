/** A line whose page was left, and which stays for presses that have found no connection yet. */
export interface Lingering {
  /** Presses that are still to go off, and have no connection to do so now. */
  late(): number;
  /** Hangs up for good; what has not gone off does not. */
  letGo(): void;
}

const lines = new Set<Lingering>();

/** Counts a line in. @returns how to count it out */
export function countIn(line: Lingering): () => void {
  lines.add(line);
  return () => lines.delete(line);
}

/** Whether anything was pressed that goes off only as long as this page of the browser stays. */
export function arePressesLate(): boolean {
  return [...lines].some((line) => line.late() > 0);
}

/** A session ended, or another one begins: nothing of somebody goes off in anybody else's name. */
export function letGoOfPresses(): void {
  for (const line of lines) line.letGo();
}

/** Lets the browser ask before a page goes with which a press would be lost. */
export function guardLatePresses(page: Pick<Window, "addEventListener">): void {
  page.addEventListener("beforeunload", (event) => {
    if (arePressesLate()) event.preventDefault();
  });
}
