import type { Locker } from "./shelf.ts";

/** Bytes of a nonce of AES-GCM (NIST SP 800-38D, 8.2). */
const NONCE = 12;
const TAG = 16;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A new key that no script can read out. @throws where the browser has no WebCrypto */
export async function newLocker(): Promise<Locker> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  return { tag: hex(crypto.getRandomValues(new Uint8Array(TAG))), key };
}

/** What a place is called where it lies: nobody reads from it what it is. */
export async function placeDigest({ tag }: Locker, place: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${tag} ${place}`))));
}

const bound = (place: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(place);

/** Words under the key, bound to their place. */
export async function sealed(
  { key }: Locker,
  place: string,
  words: unknown,
): Promise<{ readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const text = new TextEncoder().encode(JSON.stringify(words));
  return { iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(place) }, key, text) };
}

/** The words again. @throws where they were sealed with another key, or for another place */
export async function unsealed(
  { key }: Locker,
  place: string,
  row: { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer },
): Promise<unknown> {
  const text = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: row.iv, additionalData: bound(place) },
    key,
    row.sealed,
  );
  return JSON.parse(new TextDecoder().decode(text)) as unknown;
}
