/**
 * The handwritten faces for a typed name, with the letters that each has (read from the fonts' own tables). A name is
 * set in the first face that has all of it, so that no name is ever patched together from two hands.
 */
const HANDS: readonly { readonly face: string; readonly has: RegExp }[] = [
  {
    face: "Marck Script",
    has: /^[ -~\u00a0-\u00a3\u00a5-\u00a9\u00ab-\u00b1\u00b4\u00b5\u00b7\u00b8\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0149\u014c-\u017e\u0218\u0219\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u2013\u2014\u2018-\u201e]+$/,
  },
  {
    face: "Mynerve",
    has: /^[ -~\u00a0-\u014d\u0150-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u1ea0-\u1ef9\u2013\u2014\u2018-\u201e]+$/,
  },
];

/** The family in which a typed name is signed, or null where no handwritten face has all its letters. */
export function signingFace(name: string): string | null {
  return HANDS.find(({ has }) => has.test(name))?.face ?? null;
}
