import { fingerprintOf } from "@footbridge/shared/proof/fingerprint";
import { type HostIdentityAnswer, HostIdentityAnswerSchema } from "@footbridge/shared/protocol/host-identity";
import type { FastifyInstance } from "fastify";
import type { Door } from "../db/door.ts";
import { spkiOf } from "./certificate.ts";
import { loadCertificates } from "./identity.ts";

/** HTTP for who the host is. It is the same for everyone, and needs nobody to be signed in. */
export function hostIdentityRoutes(app: FastifyInstance, door: Door): void {
  app.get("/api/host-identity", async (): Promise<HostIdentityAnswer> => {
    const { root, leaves } = await loadCertificates(door);
    return HostIdentityAnswerSchema.parse({
      root: root.toString("base64"),
      leaves: leaves.map((leaf) => leaf.toString("base64")),
      words: [...(await fingerprintOf(spkiOf(root)))],
    });
  });
}
