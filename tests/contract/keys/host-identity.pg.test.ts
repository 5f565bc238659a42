import { randomBytes, X509Certificate } from "node:crypto";
import { HostIdentityAnswerSchema } from "@footbridge/shared/protocol/host-identity";
import { afterEach, beforeEach, expect, test } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { openMasterKey } from "../../../server/src/db/keys/open-master-key.ts";
import { type HostIdentity, loadCertificates, openHostIdentity } from "../../../server/src/host-identity/identity.ts";
import { changeMasterKey } from "../../../server/src/maintenance/change-master-key.ts";
import { runServer } from "../../support/running-server.ts";
import { ENTROPY, type Host, openHost } from "./host.ts";

let host: Host;
const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const DAY = 24 * 60 * 60 * 1000;
const START = new Date("2026-03-01T00:00:00Z");
const later = (days: number): Date => new Date(START.getTime() + days * DAY);

beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

async function openIdentity(held = masterKeyFrom(OLD), now = START): Promise<HostIdentity> {
  return openHostIdentity(host.door, await openMasterKey(host.door, held, ENTROPY), ENTROPY, now);
}

/** Its certificates, and what it signs verified by the key in the one that it names. */
function shownBy(identity: HostIdentity): unknown {
  const { chain, sign } = identity.current();
  const [leaf, root] = chain.map((der) => new X509Certificate(der)) as [X509Certificate, X509Certificate];
  const bytes = Buffer.from("bytes");
  const ok = leaf.publicKey.asymmetricKeyType === "ec" && leaf.verify(root.publicKey) && sign(bytes, "jose").length;
  return { leaf: leaf.fingerprint256, root: root.fingerprint256, ok };
}

test("[C7p] servers that start on an empty database at the same moment are one host", async () => {
  const servers = await Promise.all(Array.from({ length: 5 }, () => openIdentity()));
  const [first, ...others] = servers.map(shownBy);
  expect(others).toEqual([first, first, first, first]);
  const { leaves } = await loadCertificates(host.door);
  expect(leaves.length).toBe(1);
});

test("[C7p] the host is the same after a restart, and after its master key was changed", async () => {
  const before = shownBy(await openIdentity());
  expect(shownBy(await openIdentity(masterKeyFrom(OLD), later(30)))).toEqual(before);
  const both = masterKeyFrom(NEW, OLD);
  await openMasterKey(host.door, both, ENTROPY);
  expect(await changeMasterKey(host.door, both, ENTROPY)).toBe(3);
  expect(shownBy(await openIdentity(masterKeyFrom(NEW)))).toEqual(before);
});

test("[C7p] a leaf is followed by another sixty days before its end, and stays known", async () => {
  const identity = await openIdentity();
  const other = await openIdentity();
  const [first] = identity.current().chain;
  await identity.watch(later(730 - 60));
  expect(identity.current().chain[0]).toEqual(first);
  expect(await identity.watch(later(730 - 60 + 1))).toEqual({ rootEndsSoon: false });
  const [second] = identity.current().chain;
  expect(second).not.toEqual(first);
  expect((await identity.signerOf(first))?.chain[0]).toEqual(first);
  expect(other.current().chain[0]).toEqual(first);
  // Before the other has looked itself: what was signed with it is sealed with it there as well.
  expect((await other.signerOf(second))?.chain[0]).toEqual(second);
  await other.watch(later(730 - 60 + 1));
  expect(other.current().chain[0]).toEqual(second);
  expect((await loadCertificates(host.door)).leaves).toEqual([first, second]);
  expect(new X509Certificate(second).verify(new X509Certificate(identity.rootCertificate).publicKey)).toBe(true);
});

test("[C7p] servers that find a leaf near its end in the same moment make one", async () => {
  const servers = [await openIdentity(), await openIdentity(), await openIdentity()];
  await Promise.all(servers.map((each) => each.watch(later(700))));
  const names = servers.map((each) => new X509Certificate(each.current().chain[0]).fingerprint256);
  expect(new Set(names).size).toBe(1);
  expect((await loadCertificates(host.door)).leaves.length).toBe(2);
});

test("[C7p] the end of the root is told two years before, and nothing takes its place unseen", async () => {
  const identity = await openIdentity();
  const root = identity.rootCertificate;
  expect(await identity.watch(later(28 * 365))).toEqual({ rootEndsSoon: false });
  expect(await identity.watch(later(28 * 365 + 1))).toEqual({ rootEndsSoon: true });
  expect((await loadCertificates(host.door)).root).toEqual(root);
});

test("[C7p] anyone is told the certificates and the words of the root, and nothing else", async () => {
  const server = await runServer();
  try {
    const answer = HostIdentityAnswerSchema.parse(await (await fetch(`${server.origin}/api/host-identity`)).json());
    const rows = await server.asOwner<{ certificate: Buffer }>(
      "select certificate from footbridge.host_keys order by number",
    );
    expect([answer.root, ...answer.leaves]).toEqual(rows.map(({ certificate }) => certificate.toString("base64")));
    expect([Object.keys(answer).sort(), answer.words.length]).toEqual([["leaves", "root", "words"], 8]);
  } finally {
    await server.close();
  }
});
