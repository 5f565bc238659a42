import { decode } from "jose/base64url";
import { describe, expect, it } from "vitest";
import { makeKeyPair, type OwnKeyPair, signBytes, thumbprintOf } from "./ed25519.ts";
import type { KeyShelf } from "./key-shelf.ts";
import { forgetKeys, ownKey, placeOf } from "./own-key.ts";

const { subtle } = crypto;
const PLACE = placeOf("0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11", "a");

/** A shelf as the browser's, in memory. */
function shelf(): KeyShelf {
  const kept = new Map<string, OwnKeyPair>();
  return {
    get: async (place) => kept.get(place) ?? null,
    keep: async (place, pair) => {
      const there = kept.get(place) ?? pair;
      kept.set(place, there);
      return there;
    },
    forget: async (places) => {
      for (const place of places) kept.delete(place);
    },
  };
}

const refuse = async (): Promise<never> => {
  throw new DOMException("not here", "InvalidStateError");
};

/** A browser that has digests and no Ed25519. */
const OLD = {
  generateKey: async () => {
    throw new DOMException("Unrecognized name.", "NotSupportedError");
  },
  digest: subtle.digest.bind(subtle),
} as unknown as SubtleCrypto;

describe("the key of one person on one device", () => {
  it("[C7d] is made once for each place, and found again", async () => {
    const means = { subtle, shelf: shelf() };
    const first = await ownKey(means, PLACE);
    const again = await ownKey(means, PLACE);
    const elsewhere = await ownKey(means, placeOf("0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11", "b"));
    expect(first.state).toBe("here");
    expect(again).toStrictEqual(first);
    expect(elsewhere).not.toStrictEqual(first);
  });

  it("[C7d] is the one that another tab has put there meanwhile", async () => {
    const both = shelf();
    const theirs = await makeKeyPair(subtle);
    const late: KeyShelf = { ...both, get: async () => null };
    await both.keep(PLACE, theirs);
    expect(await ownKey({ subtle, shelf: late }, PLACE)).toStrictEqual({ state: "here", pair: theirs });
  });

  it("[C7d] [P15] goes with the account of its person, and the one of the other seat on this device stays", async () => {
    const means = { subtle, shelf: shelf() };
    const workspace = "0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11";
    const [mine, theirs] = [await ownKey(means, PLACE), await ownKey(means, placeOf(workspace, "b"))];
    await forgetKeys(means.shelf, [{ workspace, seat: "a" }]);
    expect(await means.shelf.get(PLACE)).toBeNull();
    expect(await ownKey(means, PLACE)).not.toStrictEqual(mine);
    expect(await ownKey(means, placeOf(workspace, "b"))).toStrictEqual(theirs);
    await forgetKeys({ ...shelf(), forget: refuse }, [{ workspace, seat: "a" }]);
  });

  it("[C7d] has a private half that nothing can read", async () => {
    const { privateKey } = await makeKeyPair(subtle);
    expect(privateKey.extractable).toBe(false);
    expect(privateKey.usages).toStrictEqual(["sign"]);
    for (const format of ["jwk", "pkcs8", "raw"] as const)
      await expect(subtle.exportKey(format, privateKey)).rejects.toThrow();
  });

  it.each<readonly [string, Parameters<typeof ownKey>[0], string]>([
    ["the browser has no Ed25519", { subtle: OLD, shelf: shelf() }, "no-ed25519"],
    ["the address has no https", { subtle: undefined, shelf: shelf() }, "no-ed25519"],
    [
      "it has neither Ed25519 nor a storage",
      { subtle: OLD, shelf: { get: refuse, keep: refuse, forget: refuse } },
      "no-ed25519",
    ],
    ["it has no storage", { subtle, shelf: undefined }, "no-storage"],
    ["its storage is shut", { subtle, shelf: { get: refuse, keep: refuse, forget: refuse } }, "no-storage"],
    [
      "its storage takes no key",
      { subtle, shelf: { get: async () => null, keep: refuse, forget: refuse } },
      "no-storage",
    ],
  ])("[C7e] is not there, and it is said why, where %s", async (_where, means, why) => {
    expect(await ownKey(means, PLACE)).toStrictEqual({ state: "none", why });
  });

  it("[C7d] signs what its public half, as it stands in a version, takes for its signature", async () => {
    const pair = await makeKeyPair(subtle);
    const bytes = new TextEncoder().encode("every word of it");
    const signature = new Uint8Array(decode(await signBytes(pair.privateKey, bytes, subtle)));
    const key = await subtle.importKey("jwk", { ...pair.jwk }, "Ed25519", false, ["verify"]);
    expect(await subtle.verify("Ed25519", key, signature, bytes)).toBe(true);
    expect(await subtle.verify("Ed25519", key, signature, new TextEncoder().encode("every word of it!"))).toBe(false);
  });

  it("[C7d] is named by its thumbprint as in RFC 8037, appendix A.3", async () => {
    const jwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;
    expect(await thumbprintOf(jwk, subtle)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  });
});
