/** What this browser computes digests with; undefined on an address without https, where browsers offer none. */
export function ownSubtle(): SubtleCrypto | undefined {
  return window.isSecureContext ? crypto.subtle : undefined;
}

/** RFC 8785 JSON of a value: equal values give equal text. */
export async function canonicalJson(value: object): Promise<string> {
  const shared = await import("@footbridge/shared/proof/canonical");
  return shared.canonicalJson(value);
}

/** SHA-256 over the UTF-8 bytes of a text. */
export async function sha256Bytes(text: string, subtle: SubtleCrypto): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** SHA-256 over the UTF-8 bytes of a text, lower-case hex. */
export async function sha256(text: string, subtle: SubtleCrypto): Promise<string> {
  return Array.from(await sha256Bytes(text, subtle), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
