import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, TOOLS, WITHOUT } from "../../../tests/support/tools/tools.ts";
import { SYSTEM_INPUTS } from "../inputs.ts";
import { endOf, leafCertificate, rootCertificate, spkiOf } from "./certificate.ts";
import { newPrivateKey, signingKey } from "./signing-key.ts";

const ENTROPY = SYSTEM_INPUTS.entropy("host");
const [root, leaf] = [signingKey(newPrivateKey(ENTROPY)), signingKey(newPrivateKey(ENTROPY))];
const serial = Buffer.alloc(16, 0xff);
const from = new Date("2026-01-01T00:00:00Z");
const until = { root: new Date("2056-01-01T00:00:00Z"), leaf: new Date("2028-01-01T00:00:00Z") };
const rootDer = rootCertificate(root, { serial, from, until: until.root });
const leafDer = leafCertificate(leaf, root, { serial, from, until: until.leaf });

test("[C7p] a root certifies itself and a leaf, in names that say nothing, as a reader of other origin finds", () => {
  const [top, below] = [new X509Certificate(rootDer), new X509Certificate(leafDer)];
  expect([top, below].map((each) => [each.subject, each.issuer, each.ca, each.validFrom, each.validTo])).toEqual([
    ["CN=Agreement seal root", "CN=Agreement seal root", true, "Jan  1 00:00:00 2026 GMT", "Jan  1 00:00:00 2056 GMT"],
    ["CN=Agreement seal", "CN=Agreement seal root", false, "Jan  1 00:00:00 2026 GMT", "Jan  1 00:00:00 2028 GMT"],
  ]);
  expect([top.verify(top.publicKey), below.verify(top.publicKey), below.verify(below.publicKey)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([top.checkIssued(top), below.checkIssued(top), top.checkIssued(below)]).toEqual([true, true, false]);
});

test("[C7p] a certificate is of its key, and tells its end", () => {
  const spki = new X509Certificate(leafDer).publicKey.export({ type: "spki", format: "der" });
  expect([spkiOf(leafDer), leaf.spki]).toEqual([spki, spki]);
  expect([endOf(rootDer), endOf(leafDer)]).toEqual([until.root, until.leaf]);
});

test("[C7p] a certificate counts in whole seconds, whenever it is made", () => {
  const odd = { serial, from: new Date("2026-01-01T00:00:00.999Z"), until: new Date("2056-01-01T00:00:00.001Z") };
  const der = rootCertificate(root, odd);
  expect(der).toEqual(rootDer);
  expect(der.toString("latin1")).toContain("20560101000000Z");
});

test("[C7p] both certificates stand openssl's strictest look", (context) => {
  if (!TOOLS.openssl) context.skip(WITHOUT.openssl);
  const folder = mkdtempSync(join(tmpdir(), "footbridge-certificates-"));
  const [top, below] = [join(folder, "root.pem"), join(folder, "leaf.pem")];
  writeFileSync(top, new X509Certificate(rootDer).toString());
  writeFileSync(below, new X509Certificate(leafDer).toString());
  const then = String(Date.parse("2027-01-01T00:00:00Z") / 1000);
  const { code, errors } = run("openssl", ["verify", "-x509_strict", "-attime", then, "-CAfile", top, below]);
  rmSync(folder, { recursive: true });
  expect([code, errors]).toEqual([0, ""]);
});

test("[C7p] equal bytes are signed equally, so that a signature draws on no chance", () => {
  const bytes = Buffer.from("the same");
  expect(leaf.sign(bytes, "jose")).toEqual(leaf.sign(bytes, "jose"));
  expect(leafCertificate(leaf, root, { serial, from, until: until.leaf })).toEqual(leafDer);
});
