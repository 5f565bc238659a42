import type { ErrorCode } from "@footbridge/shared/protocol/errors";

/** Why a handshake is refused, in the order of the checks. Comes as the `data` of Socket.IO's `connect_error`. */
export const HANDSHAKE_CODES: readonly ErrorCode[] = [
  "message-not-understood",
  "app-too-old",
  "signed-out",
  "too-many-pages",
  "not-saved",
];

/** Why a server hangs up, as it says with `refused`. */
export const HANG_UPS: Readonly<Partial<Record<ErrorCode, string>>> = {
  "not-your-workspace": "the person has no seat in this workspace, or has been declined",
  "signed-out":
    "the session ended; told at once by the server on which it ended, and elsewhere with a command, within a minute. A command that meets it has no acknowledgement",
  "not-saved": "the view could not be loaded; connect again",
};
