import type { Proof, ReceiptHeader } from "@footbridge/shared/proof/format";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../../db/door.ts";
import { type Keyring, loadKeyring, type Place } from "../../db/keys/keyring.ts";
import { sealedPapers } from "../../db/schema.ts";
import type { HostIdentity, HostSigner } from "../../host-identity/identity.ts";
import { RefusalError } from "../../refusal.ts";
import type { Actor, WorkspaceDeps } from "../../workspaces/deps.ts";
import { paperSource } from "../paper/source.ts";
import { type PdfMaker, TooManyPdfsError } from "../pdf/maker.ts";
import { pdfRequest } from "../pdf/request.ts";
import type { PaperSize } from "../pdf/typeset.ts";
import { loadProof } from "../proof/load.ts";
import { seal } from "./seal.ts";

/** The sizes that a signed revision is set in. */
export const PAPER_SIZES: readonly PaperSize[] = ["a4", "letter"];

/** What sealed papers are made with. */
export interface SealedPapersDeps extends WorkspaceDeps {
  readonly identity: HostIdentity;
  readonly maker: PdfMaker;
}

/** The sealed PDFs of signed revisions: each is made once, and is the same for both for ever. */
export interface SealedPapers {
  /**
   * The sealed PDF of a revision.
   * @throws RefusalError "revision-unknown", "export-not-signed" or "files-being-made"
   */
  take(actor: Actor, revision: number, size: PaperSize): Promise<Buffer>;
  /**
   * Makes all papers of a revision that was signed just now, if both have: before anyone can ask, so that nobody can tell
   * from how long it takes whether the other took one.
   */
  prepare(actor: Actor, revision: number): void;
  /** Waits until nothing is being made ahead. */
  atRest(): Promise<void>;
}

function place(revision: number, size: PaperSize): Place {
  return { table: "sealed_papers", column: "pdf", row: `${revision}/${size}` };
}

async function load(tx: Tx, keyring: Keyring, workspace: string, revision: number, size: PaperSize) {
  const { workspaceId, pdf } = sealedPapers;
  const [row] = await tx
    .select({ pdf })
    .from(sealedPapers)
    .where(and(eq(workspaceId, workspace), eq(sealedPapers.revision, revision), eq(sealedPapers.paper, size)));
  return row === undefined
    ? undefined
    : Buffer.from(keyring.open("shared", place(revision, size), row.pdf) as string, "base64");
}

/**
 * Opens the papers of a host.
 * @param failed told when papers could not be made ahead; whoever asks for one then waits for it
 */
export function openSealedPapers(deps: SealedPapersDeps, failed: (error: unknown) => void): SealedPapers {
  const { door, master, inputs, identity, maker } = deps;
  const underWay = new Map<string, Promise<Buffer>>();
  /** What is being made ahead. */
  const begun = new Set<Promise<void>>();

  /** What is kept, or what it would be made of. Only those who sit there get either. */
  function find({ person, workspace }: Actor, revision: number, size: PaperSize): Promise<Buffer | Proof> {
    return door.asPerson({ person }, async (tx) => {
      const keyring = await loadKeyring(tx, master, workspace);
      return (
        (await load(tx, keyring, workspace, revision, size)) ?? (await loadProof(tx, keyring, workspace, revision))
      );
    });
  }

  async function make(actor: Actor, size: PaperSize, proof: Proof, forWhom: string): Promise<Buffer> {
    const prepared = await maker.make(pdfRequest(await paperSource(proof), size), forWhom);
    const sealed = seal(prepared, await signerOf(identity, proof));
    return keep(actor, proof.readable.document.revision, size, Buffer.from(sealed));
  }

  /** Another server may have been faster: what is kept is what both get. */
  function keep({ person, workspace }: Actor, revision: number, size: PaperSize, pdf: Buffer): Promise<Buffer> {
    return door.asPerson({ person }, async (tx) => {
      const keyring = await loadKeyring(tx, master, workspace);
      // A chance of its own: it shows neither who asked nor when.
      const entropy = inputs.entropy(`host/papers/${workspace}/${revision}/${size}`);
      const sealed = keyring.seal("shared", place(revision, size), pdf.toString("base64"), entropy);
      await tx
        .insert(sealedPapers)
        .values({ workspaceId: workspace, revision, paper: size, pdf: sealed })
        .onConflictDoNothing();
      return (await load(tx, keyring, workspace, revision, size)) ?? pdf;
    });
  }

  /** Whoever asks for what is being made waits for that. */
  async function get(actor: Actor, revision: number, size: PaperSize, forWhom: string): Promise<Buffer> {
    const found = await find(actor, revision, size);
    if (Buffer.isBuffer(found)) return found;
    const name = `${actor.workspace}/${revision}/${size}`;
    const making = underWay.get(name) ?? make(actor, size, found, forWhom).finally(() => underWay.delete(name));
    underWay.set(name, making);
    return making;
  }

  return {
    async take(actor, revision, size) {
      try {
        return await get(actor, revision, size, actor.person);
      } catch (error) {
        throw error instanceof TooManyPdfsError ? new RefusalError("files-being-made") : error;
      }
    },
    prepare(actor, revision) {
      for (const size of PAPER_SIZES) {
        const ahead = get(actor, revision, size, `host/${actor.workspace}`).then(
          () => undefined,
          (error: unknown) => {
            if (!(error instanceof RefusalError)) failed(error);
          },
        );
        begun.add(ahead);
        void ahead.finally(() => begun.delete(ahead));
      }
    },
    async atRest() {
      await Promise.all(begun);
    },
  };
}

/** The key that signed the receipt seals the papers: it was certified then, and no paper shows when it was made. */
async function signerOf(identity: HostIdentity, { receipt }: Proof): Promise<HostSigner> {
  const header = JSON.parse(Buffer.from(receipt.protected, "base64url").toString("utf8")) as ReceiptHeader;
  const signer = await identity.signerOf(Buffer.from(header.x5c[0], "base64"));
  if (signer === undefined) throw new Error("a receipt was signed by a key that is not here");
  return signer;
}
