const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** Lengths and numbers of P-256 fit into seven bits. */
const SHORT = 0x80;

/** Where a positive integer in its shortest form ends, or undefined where none begins. */
function endOfInteger(der: Uint8Array, at: number): number | undefined {
  const length = der[at + 1] ?? 0;
  const first = der[at + 2] ?? SHORT;
  const padded = first === 0 && length > 1;
  const isOne = der[at] === INTEGER && length > 0 && length < SHORT && first < SHORT;
  return isOne && (!padded || (der[at + 3] ?? 0) >= SHORT) ? at + 2 + length : undefined;
}

/**
 * Whether an ECDSA signature is written in the one form that DER has for it (RFC 3279 §2.2.3). Readers are lenient here, and
 * a byte that nobody reads is a byte that could be another one unnoticed.
 */
export function isWrittenOneWay(der: Uint8Array): boolean {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2 || der.length - 2 >= SHORT) return false;
  const between = endOfInteger(der, 2);
  return between !== undefined && endOfInteger(der, between) === der.length;
}
