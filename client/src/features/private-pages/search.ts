/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters that are shown on each side of the first hit. */
const AROUND = 60;

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

/** A search within words: case does not count, and spaces at the ends of what is searched do not either. */
function patternFor(query: string): RegExp | null {
  const sought = query.normalize("NFC").trim();
  if (sought === "") return null;
  const literal = sought.replace(SPECIAL, (each) => `\\${each}`).replace(/\s+/g, "\\s+");
  return new RegExp(literal, "giu");
}

/**
 * Looks for words in a text, all on this page: nothing is sent anywhere.
 *
 * @param text what somebody wrote
 * @param query what is searched for
 * @returns the text around the first hit in pieces, hits marked; null where there is none, or nothing is searched for
 */
export function hitsIn(text: string, query: string): readonly Piece[] | null {
  const pattern = patternFor(query);
  if (pattern === null) return null;
  const whole = text.normalize("NFC");
  const all = [...whole.matchAll(pattern)];
  const [first] = all;
  if (first === undefined) return null;
  const [from, to] = [
    wordEdge(whole, first.index - AROUND, -1),
    wordEdge(whole, first.index + first[0].length + AROUND, 1),
  ];
  const pieces: Piece[] = [];
  let at = from;
  for (const found of all) {
    if (found.index + found[0].length > to) break;
    pieces.push({ text: whole.slice(at, found.index), hit: false }, { text: found[0], hit: true });
    at = found.index + found[0].length;
  }
  pieces.push({ text: whole.slice(at, to), hit: false });
  const open = (piece: Piece, place: number): Piece => ({
    ...piece,
    text: `${place === 0 && from > 0 ? "…" : ""}${piece.text}${place === pieces.length - 1 && to < whole.length ? "…" : ""}`,
  });
  return pieces.map(open).filter((piece) => piece.text !== "");
}

/** The nearest edge of a word from a place on, so that none is cut in the middle. */
function wordEdge(text: string, place: number, step: 1 | -1): number {
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  let edge = place;
  while (edge > 0 && edge < text.length && !/\s/.test(text.charAt(edge))) edge += step;
  return step === -1 && edge > 0 ? edge + 1 : edge;
}
