import { OutcomeSchema } from "@footbridge/shared/protocol/commands";
import type { ErrorCode, Refusal } from "@footbridge/shared/protocol/errors";
import { Instant, SeatSchema, Uuid } from "@footbridge/shared/protocol/values";
import type { WorkspaceViewSchema } from "@footbridge/shared/protocol/views";
import { z } from "zod";
import { ALL_CODES } from "./codes.ts";

/** Strict schemas of the answers that have none of their own in the server; the contract tests hold real answers to them. */

export const ErrorCodeSchema: z.ZodType<ErrorCode> = z.enum(ALL_CODES);

export const RefusalSchema: z.ZodType<Refusal> = z.strictObject({ code: ErrorCodeSchema, sentence: z.string() });

export const RefusalBodySchema = z.strictObject({ error: RefusalSchema });

export const AckSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), outcome: OutcomeSchema }),
  z.strictObject({ ok: z.literal(false), refusal: RefusalSchema }),
]);

/** The states of a workspace, as the workspace's own view has them. */
const WorkspaceStatus = z.enum(["inviting", "joined", "open", "closed"]) satisfies z.ZodType<
  z.infer<typeof WorkspaceViewSchema>["status"]
>;

export const WorkspacesAnswer = z.strictObject({
  workspaces: z.array(
    z.strictObject({
      id: Uuid,
      status: WorkspaceStatus,
      mySeat: SeatSchema,
      partnerName: z.string().nullable(),
      openedAt: Instant,
      closedAt: Instant.nullable(),
      pausedSince: Instant.nullable(),
      draftsUntil: z.string().nullable(),
    }),
  ),
});

export const OpenedAnswer = z.strictObject({ id: Uuid });

/** The secret of an invitation's link: 32 random bytes, base64url. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const InvitationAnswer = z.strictObject({ invitation: z.strictObject({ expiresAt: Instant }).nullable() });

export const InvitedAnswer = z.strictObject({ token: Token, expiresAt: Instant });

export const LookAnswer = z.strictObject({
  state: z.enum(["open", "expired", "used", "revoked", "own", "unknown"]),
  inviterName: z.string().nullable(),
});

export const JoinedAnswer = z.strictObject({ workspace: Uuid });

export const FeedAnswer = z.strictObject({ made: z.boolean() });

export const FeedMadeAnswer = z.strictObject({ path: z.string().regex(/^\/calendar\/[A-Za-z0-9_-]{43}\.ics$/) });

export const HealthAnswer = z.strictObject({ ok: z.literal(true) });

export const Nothing = z.strictObject({});
