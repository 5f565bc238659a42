/**
 * Scrolls to a line of the board and gives it the focus.
 * @returns whether it is on the page
 */
export function showLine(id: string): boolean {
  const line = document.getElementById(id);
  line?.scrollIntoView({ block: "start" });
  line?.focus({ preventScroll: true });
  return line !== null;
}
