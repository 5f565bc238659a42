import { Notice } from "../../../ui/Notice.tsx";
import { keys as words } from "../../../words/en/agreement-keys.ts";
import type { KeyStanding } from "./key-standing.ts";

/** Says plainly that somebody signs without a key of their own, and why; nothing where they have one. */
export function WitnessedNote({ standing }: { readonly standing: KeyStanding }) {
  if (standing.at !== "witnessed") return null;
  return (
    <Notice>
      {standing.other === null ? (
        <>
          <p>{words.without[standing.why]}</p>
          <p>{words.without.other}</p>
        </>
      ) : (
        <p>{words.without.unnamed}</p>
      )}
    </Notice>
  );
}
