import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import type { OwnKeyPair } from "./ed25519.ts";
import type { NoKey, OwnKey } from "./own-key.ts";

/**
 * How this device can sign a version.
 * `with-key`: with the key that the version names; `elsewhere`: the version names a key that is not here, and this device
 * has another one (`other`) or none (`why`); `witnessed`: the version names no key for this person, so that they sign without
 * one, and `other` says that this device would have one.
 */
export type KeyStanding =
  | { readonly at: "with-key"; readonly pair: OwnKeyPair }
  | ({ readonly at: "elsewhere" } & Otherwise)
  | ({ readonly at: "witnessed" } & Otherwise);

type Otherwise = { readonly other: OwnKeyPair } | { readonly other: null; readonly why: NoKey };

/** @param named the key that a version names for the person on this device */
export function keyStanding(named: DocumentKey, own: OwnKey): KeyStanding {
  if (own.state === "here" && named.kind === "ed25519" && named.thumbprint === own.pair.thumbprint)
    return { at: "with-key", pair: own.pair };
  const otherwise = own.state === "here" ? { other: own.pair } : { other: null, why: own.why };
  return named.kind === "none" ? { at: "witnessed", ...otherwise } : { at: "elsewhere", ...otherwise };
}

/** Whether one has compared the words of the other's key: of this one, of an earlier one, or of none yet. */
export type Compared = "same" | "earlier" | "none";

/**
 * @param named the key that a version names for the other
 * @param compared thumbprint of the key of the other that one has compared
 */
export function comparedWith(named: string, compared: string | null): Compared {
  if (compared === null) return "none";
  return compared === named ? "same" : "earlier";
}
