/** What this browser computes digests with; undefined on an address without https, where browsers offer none. */
export function ownSubtle(): SubtleCrypto | undefined {
  return window.isSecureContext ? crypto.subtle : undefined;
}

/** RFC 8785 JSON of a value: equal values give equal text. */
export async function canonicalJson(value: object): Promise<string> {
  const { default: canonicalize } = await import("canonicalize");
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("this value has no JSON form");
  return json;
}

/** SHA-256 over the UTF-8 bytes of a text, lower-case hex. */
export async function sha256(text: string, subtle: SubtleCrypto): Promise<string> {
  const digest = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
