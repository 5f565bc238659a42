import { asc } from "drizzle-orm";
import type { Door, Tx } from "../db/door.ts";
import type { Wrapping } from "../db/keys/master-key.ts";
import { hostKeys } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { type CertificateParts, endOf, leafCertificate, rootCertificate } from "./certificate.ts";
import { newPrivateKey, type SigningKey, signingKey } from "./signing-key.ts";

const DAY = 24 * 60 * 60 * 1000;
const SERIAL_BYTES = 16;

/** How long the root speaks for the others: longer than anyone keeps a file. In days. */
const ROOT_DAYS = 30 * 365;
/** How long a leaf signs. In days. */
const LEAF_DAYS = 2 * 365;
/** With less than this before it, a leaf gets a successor. In days. */
export const LEAF_DAYS_LEFT = 60;
/** With less than this before it, whoever runs the host is told about the root, which nothing can follow unseen. In days. */
export const ROOT_DAYS_LEFT = 2 * 365;

/** The number of the root; the leaves count from one. */
const ROOT = 0;

/** The place of a wrapped private key of the host's. */
export function hostKeyBinding(number: number): readonly string[] {
  return ["host_keys", "wrapped", String(number)];
}

/** A key of the host's with the certificates that speak for it. */
export interface HostSigner extends SigningKey {
  /** Its own certificate, and then the root's. DER. */
  readonly chain: readonly [Buffer, Buffer];
}

/** Who the host is: a root that stays, and a leaf that signs and is followed by another in time. */
export interface HostIdentity {
  /** DER. */
  readonly rootCertificate: Buffer;
  /** Signs from now on. */
  current(): HostSigner;
  /**
   * The signer with this certificate, however old it is, or made by another server a moment ago; undefined when it is not
   * this host's.
   */
  signerOf(leafCertificate: Buffer): Promise<HostSigner | undefined>;
  /**
   * Lets another leaf follow when the present one nears its end, or learns of the one that another server made.
   * @returns whether the root itself nears its end
   */
  watch(now: Date): Promise<{ readonly rootEndsSoon: boolean }>;
}

interface Kept {
  readonly number: number;
  readonly certificate: Buffer;
  readonly wrapped: Buffer;
}

/**
 * Opens the host's identity, and makes it on the first start. Servers that start on one database at once get the same.
 *
 * @param door the way to the database
 * @param wrapping wraps the private keys
 * @param entropy where keys, serial numbers and nonces come from
 * @param now the moment, from which what is made here counts its days
 */
export async function openHostIdentity(
  door: Door,
  wrapping: Wrapping,
  entropy: Entropy,
  now: Date,
): Promise<HostIdentity> {
  let kept = await door.asMaintenance(async (tx) => {
    await keepKey(tx, ROOT, (key) => rootCertificate(key, partsOf(ROOT_DAYS, now)));
    await keepLeaf(tx, 1, now);
    return loadKeys(tx);
  });
  const root = first(kept);
  const signers = new Map<string, HostSigner>();

  /** Only those servers keep a key that were first to; the others read theirs. */
  async function keepKey(tx: Tx, number: number, certify: (key: SigningKey) => Buffer): Promise<void> {
    const key = newPrivateKey(entropy);
    const wrapped = wrapping.wrap(key, hostKeyBinding(number), entropy);
    await tx
      .insert(hostKeys)
      .values({ number, certificate: certify(signingKey(key)), wrapped })
      .onConflictDoNothing();
  }

  async function keepLeaf(tx: Tx, number: number, at: Date): Promise<void> {
    const key = signingKey(unwrapped(first(await loadKeys(tx))));
    await keepKey(tx, number, (leaf) => leafCertificate(leaf, key, partsOf(LEAF_DAYS, at)));
  }

  function partsOf(days: number, at: Date): CertificateParts {
    // A day back, for those whose clock is behind.
    return {
      serial: entropy.bytes(SERIAL_BYTES),
      from: new Date(at.getTime() - DAY),
      until: new Date(at.getTime() + days * DAY),
    };
  }

  function unwrapped({ number, wrapped }: Kept): Buffer {
    return wrapping.unwrap(wrapped, hostKeyBinding(number));
  }

  function signerFor(leaf: Kept): HostSigner {
    const name = leaf.certificate.toString("hex");
    const signer = signers.get(name) ?? {
      ...signingKey(unwrapped(leaf)),
      chain: [leaf.certificate, root.certificate] as const,
    };
    signers.set(name, signer);
    return signer;
  }

  return {
    rootCertificate: root.certificate,
    current: () => signerFor(latest(kept)),
    signerOf: async (certificate) => {
      const find = (): Kept | undefined =>
        kept.find((each) => each.number !== ROOT && each.certificate.equals(certificate));
      if (find() === undefined) kept = await door.asMaintenance(loadKeys);
      const leaf = find();
      return leaf === undefined ? undefined : signerFor(leaf);
    },
    watch: async (at) => {
      kept = await door.asMaintenance(async (tx) => {
        const { number, certificate } = latest(await loadKeys(tx));
        if (daysLeft(certificate, at) < LEAF_DAYS_LEFT) await keepLeaf(tx, number + 1, at);
        return loadKeys(tx);
      });
      return { rootEndsSoon: daysLeft(root.certificate, at) < ROOT_DAYS_LEFT };
    },
  };
}

/** What of a host's identity is for everyone. DER, the leaves from the oldest on. */
export interface HostCertificates {
  readonly root: Buffer;
  readonly leaves: readonly Buffer[];
}

/** Loads the certificates as they are now, those of other servers on the same database among them. */
export function loadCertificates(door: Door): Promise<HostCertificates> {
  return door.asMaintenance(async (tx) => {
    const { number, certificate } = hostKeys;
    const [root, ...leaves] = await tx.select({ number, certificate }).from(hostKeys).orderBy(asc(number));
    if (root === undefined) throw new Error("the host has no identity");
    return { root: root.certificate, leaves: leaves.map((leaf) => leaf.certificate) };
  });
}

function loadKeys(tx: Tx): Promise<Kept[]> {
  const { number, certificate, wrapped } = hostKeys;
  return tx.select({ number, certificate, wrapped }).from(hostKeys).orderBy(asc(number));
}

function first(kept: readonly Kept[]): Kept {
  const [root] = kept;
  if (root === undefined) throw new Error("the host has no root");
  return root;
}

function latest(kept: readonly Kept[]): Kept {
  const leaf = kept.at(-1);
  if (leaf === undefined || leaf.number === ROOT) throw new Error("the host has no leaf");
  return leaf;
}

function daysLeft(certificate: Buffer, at: Date): number {
  return (endOf(certificate).getTime() - at.getTime()) / DAY;
}
