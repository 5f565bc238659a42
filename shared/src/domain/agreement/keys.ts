import { accept, type Decision, reject } from "../decision.ts";
import { otherSeat, type Seat } from "../seat.ts";
import type { AgreementState } from "./evolve.ts";

/** The public half of a key that a browser made for one person at one workspace. */
export interface SigningJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** The key with which a partner signs a revision, as the revision names it; `none` where their browser makes no keys. */
export type DocumentKey =
  | {
      readonly kind: "ed25519";
      readonly jwk: SigningJwk;
      /** RFC 7638, SHA-256, base64url. */
      readonly thumbprint: string;
    }
  | { readonly kind: "none" };

/** What one person alone knows of their keys and of comparing the other's; the other learns neither. */
export interface OwnKeyView {
  /** Thumbprint of the key that the next revision would name for this person; null while they offered none. */
  readonly offered: string | null;
  /** Thumbprint of the other's key whose words this person compared and found the same; null while they compared none. */
  readonly compared: string | null;
}

/** What a person does about keys, for themselves: it is told to nobody (P1). */
export type SigningKeyCommand =
  /** Null where the next revision is to name no key for this person: their browser makes none. */
  | { readonly type: "signing-key.offer"; readonly jwk: SigningJwk | null }
  | { readonly type: "signing-key.compared"; readonly thumbprint: string };

/** What a command about keys changes on the person's own side. */
export type OwnKeyFact =
  | { readonly type: "signing-key.offered"; readonly jwk: SigningJwk | null }
  | { readonly type: "signing-key.compared"; readonly thumbprint: string };

/** Decides a command about keys. What can be compared is a key that a revision names for the other. */
export function decideSigningKey(
  command: SigningKeyCommand,
  { revisions }: AgreementState,
  seat: Seat,
): Decision<OwnKeyFact> {
  if (command.type === "signing-key.offer") return accept({ type: "signing-key.offered", jwk: command.jwk });
  const { thumbprint } = command;
  return revisions.some(({ keys }) => keys[otherSeat(seat)] === thumbprint)
    ? accept({ type: "signing-key.compared", thumbprint })
    : reject("key-not-in-revision");
}
