/** The scripts that are read from right to left, of those in use today. */
const FROM_THE_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Whether a line is read from right to left: its first letter says so (Unicode Standard Annex 9, rules P2 and P3). */
export function readsFromTheRight(line: string): boolean {
  const letter = /\p{L}/u.exec(line);
  return letter !== null && FROM_THE_RIGHT.test(letter[0]);
}
