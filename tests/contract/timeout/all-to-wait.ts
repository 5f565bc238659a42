import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { expect } from "vitest";
import type { Page } from "../../support/page.ts";
import { WELL_FORMED } from "../wall/well-formed.ts";

/**
 * Sends one command of every type; all have to be refused with this code.
 * @param may which go on, and are not sent
 */
export async function expectAllToWait(
  page: Page,
  may: (type: Command["type"]) => boolean,
  code: ErrorCode,
): Promise<void> {
  for (const type of Object.keys(WELL_FORMED) as readonly Command["type"][]) {
    if (may(type)) continue;
    const ack = await page.send(WELL_FORMED[type]);
    expect([type, ack.ok ? "accepted" : ack.refusal.code]).toStrictEqual([type, code]);
  }
}
