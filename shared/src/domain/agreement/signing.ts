import type { Seat } from "../seat.ts";
import { asShown, isSeen } from "../seen.ts";

/** Most strokes of a drawn mark. */
export const STROKES_LIMIT = 60;
/** Most points of a drawn mark, over all strokes. */
export const POINTS_LIMIT = 4000;
/** Widest and highest that a drawn mark may be, in its own units. */
export const MARK_SIDE_LIMIT = 4000;
/** Longest "what I am agreeing to, in my own words", in characters. */
export const OWN_WORDS_LIMIT = 600;

/**
 * The mark of a signature: the typed name alone, or that and a drawing. Both count the same. A stroke is the points of
 * one line, x and y in turn, each from 0 to the width or the height.
 */
export type Mark =
  | { readonly kind: "typed" }
  | {
      readonly kind: "drawn";
      readonly width: number;
      readonly height: number;
      readonly strokes: readonly (readonly number[])[];
    };

/** Whether a mark is one that can be drawn again: bounded, inside its own frame, and not without any line. */
export function isMark(mark: Mark): boolean {
  if (mark.kind === "typed") return true;
  const { width, height, strokes } = mark;
  const within = (value: number, side: number): boolean => Number.isInteger(value) && value >= 0 && value <= side;
  const sides = [width, height].every((side) => side > 0 && within(side, MARK_SIDE_LIMIT));
  const points = strokes.reduce((sum, { length }) => sum + length / 2, 0);
  const whole = strokes.every(
    (stroke) =>
      stroke.length >= 2 &&
      stroke.length % 2 === 0 &&
      stroke.every((value, index) => within(value, index % 2 === 0 ? width : height)),
  );
  return sides && whole && strokes.length > 0 && strokes.length <= STROKES_LIMIT && points <= POINTS_LIMIT;
}

/** What one signer says by signing. Its digest, SHA-256 over its RFC 8785 JSON, stands in the header of their signature. */
export interface SigningStatement {
  readonly kind: "footbridge-signing";
  readonly format: 1;
  readonly revision: number;
  /** Digest of the document that is signed. */
  readonly document: string;
  readonly seat: Seat;
  /** As the signer types it. */
  readonly name: string;
  /** IANA time zone in which the signer signs. */
  readonly zone: string;
  readonly mark: Mark;
  /** What they are agreeing to, in their own words; null where they wrote nothing. */
  readonly ownWords: string | null;
  /** Digest of the sentence of consent. */
  readonly consent: string;
}

/** What a signer sends; `digest` names the document. */
export interface Signing {
  readonly revision: number;
  readonly digest: string;
  readonly name: string;
  readonly zone: string;
  readonly mark: Mark;
  readonly ownWords: string | null;
  readonly consent: string;
}

function settled(text: string): string {
  return asShown(text).trim().normalize("NFC");
}

/** The statement that a signing makes: as it is shown, NFC, and without the white space around it. */
export function statementOf(
  seat: Seat,
  { revision, digest, name, zone, mark, ownWords, consent }: Signing,
): SigningStatement {
  return {
    kind: "footbridge-signing",
    format: 1,
    revision,
    document: digest,
    seat,
    name: settled(name),
    zone,
    mark,
    ownWords: ownWords !== null && isSeen(ownWords) ? settled(ownWords) : null,
    consent,
  };
}

/** One signature of a General JSON JWS: both parts base64url. */
export interface JwsSignature {
  /** RFC 8785 JSON of a `SigningHeader`. */
  readonly protected: string;
  readonly signature: string;
}

/** The protected header of a partner's signature. */
export interface SigningHeader {
  readonly alg: "Ed25519";
  /** RFC 7638 thumbprint of the key, as the document names it. */
  readonly kid: string;
  readonly typ: "footbridge-agreement+jws";
  readonly fb: {
    readonly seat: Seat;
    /** Digest of the `SigningStatement`, lower-case hex. */
    readonly statement: string;
  };
}

/**
 * The header of a partner's signature.
 * @param statement digest of the statement
 */
export function signingHeader(kid: string, seat: Seat, statement: string): SigningHeader {
  return { alg: "Ed25519", kid, typ: "footbridge-agreement+jws", fb: { seat, statement } };
}
