import { decode, encode } from "jose/base64url";

export { encode as encodeBase64Url } from "jose/base64url";

/** The bytes of a base64url text, or null where other text would give the same bytes: there is one way to write them. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = new Uint8Array(decode(text));
    return encode(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
