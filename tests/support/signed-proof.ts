import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { Mark, SigningStatement } from "@footbridge/shared/domain/agreement/signing";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import type { Proof } from "@footbridge/shared/proof/format";
import { makeCouple, proofOf } from "./proof/couple.ts";
import { makeHost, type TestHost } from "./proof/host.ts";
import { clauseOf, idFor } from "./signed-revision.ts";

/** What an agreement is about, and how the two sign it. */
export interface Agreed {
  readonly partners?: PerSeat<string>;
  /** What its document has otherwise than an empty one. */
  readonly parts?: Partial<AgreementDocument>;
  /** What each says by signing otherwise than with a typed name alone. */
  readonly says?: PerSeat<Partial<SigningStatement>>;
  readonly keyless?: Seat | null;
}

/** A host that nobody runs. */
export const UNKNOWN_HOST = makeHost();

const TYPED = { mark: { kind: "typed" }, ownWords: null } as const;

/** A proof of an agreement that two people signed, all of it real: keys, signatures, the record and the host's word. */
export async function signedProof(agreed: Agreed = {}, host: TestHost = UNKNOWN_HOST): Promise<Proof> {
  const { partners = { a: "Amira Haddad", b: "Jonas Weber" }, parts = {}, says = { a: {}, b: {} } } = agreed;
  const change = (document: AgreementDocument): AgreementDocument => ({
    ...document,
    revision: 3,
    sections: [],
    ...parts,
    partners,
  });
  const said = { a: { ...TYPED, ...says.a }, b: { ...TYPED, ...says.b } };
  return proofOf(await makeCouple(host, agreed.keyless ?? null, change, said));
}

const said = (by: Seat) => ({ sheetTitle: "Slow re-entry terms", promptTitle: "What this is for", by }) as const;

/** Someone's drawing: one line, and one touch. */
export const DRAWN: Mark = {
  kind: "drawn",
  width: 1200,
  height: 480,
  strokes: [
    [100, 300, 250, 120, 400, 330, 560, 140, 720, 320, 900, 260],
    [940, 180],
  ],
};

/** An agreement that has one of everything. */
export const FULL: Agreed = {
  parts: {
    previous: "ab".repeat(32),
    sections: [
      {
        id: "purpose",
        title: "Purpose",
        clauses: [
          clauseOf("We are trying slowly.\nNeither of us owes the other a yes.\n\nIf one is not sure, they say so.", {
            origins: [said("a"), said("b")],
          }),
          clauseOf("I was silent when it mattered.", { speaker: "b", origins: [said("b")] }),
        ],
      },
      {
        id: "our-language",
        title: "Our language",
        clauses: [clauseOf("“Pause”, and then tea.", { bothMarked: true, origins: [said("a")] })],
      },
      { id: "pace", title: "Pace", clauses: [clauseOf("The trial lasts twelve weeks.")] },
    ],
    openQuestions: [
      {
        id: idFor("support"),
        section: "support",
        sectionTitle: "Support",
        values: [
          { by: "a", text: "A counsellor from the start." },
          { by: "both", text: "A friend each." },
        ],
      },
    ],
  },
  says: {
    a: { mark: DRAWN, ownWords: "That I say when it is too much.\n\nThat I want it slow." },
    b: { name: "Jonas E. Weber" },
  },
  keyless: "b",
};
