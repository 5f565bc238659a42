import type { SigningJwk } from "@footbridge/shared/domain/agreement/keys";
import { useEffect, useState } from "react";

/** The words of a key: `here` once they are worked out, `unreadable` where this browser cannot. */
export type FingerprintState =
  | { readonly state: "waiting" | "unreadable" }
  | { readonly state: "here"; readonly words: readonly string[] };

/** Works out the words of a key. They are made of the key itself, not of what a version says about it. */
export function useFingerprint({ x }: Pick<SigningJwk, "x">): FingerprintState {
  const [fingerprint, setFingerprint] = useState<FingerprintState>({ state: "waiting" });
  useEffect(() => {
    let wanted = true;
    void import("@footbridge/shared/proof/fingerprint")
      .then(({ fingerprintOfKey }) => fingerprintOfKey({ x }))
      .then(
        (words): FingerprintState => ({ state: "here", words }),
        (): FingerprintState => ({ state: "unreadable" }),
      )
      .then((found) => {
        if (wanted) setFingerprint(found);
      });
    return () => {
      wanted = false;
    };
  }, [x]);
  return fingerprint;
}
