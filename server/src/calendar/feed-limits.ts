import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import { type Limit, openAllowance } from "../accounts/limits.ts";
import { RefusalError } from "../refusal.ts";

const WINDOW = 10 * 60_000;

/** How often calendars may be asked for from one network address, in memory alone. */
export const FEED_LIMITS = {
  /** One address of a calendar. Apps ask a few times an hour at most. */
  perFeed: { max: 60, window: WINDOW },
  /** All addresses that there are not. High, as a calendar company asks for many people from one network address. */
  misses: { max: 300, window: WINDOW },
} as const satisfies Readonly<Record<string, Limit>>;

/** What may still be asked for from where a request comes from. */
export interface FeedLimits {
  /**
   * Counts a request for one address of a calendar. Each address is counted apart, so that two who share a network, as a
   * couple may, cannot read off their own limit whether the other's calendar app was here (P1e).
   * @param feed which address, by the hash of its token; null where none could have the asked one
   * @throws RefusalError "too-fast"
   */
  readonly ask: (request: FastifyRequest, feed: string | null) => void;
  /** Counts a request that found nothing. */
  readonly miss: (request: FastifyRequest) => void;
}

/**
 * @param now the clock
 * @returns the limits; IPv6 addresses are counted by their first 64 bits
 */
export function openFeedLimits(now: () => Date): FeedLimits {
  const perFeed = openAllowance(FEED_LIMITS.perFeed, now);
  const misses = openAllowance(FEED_LIMITS.misses, now);
  const from = (request: FastifyRequest): string => rateLimit.normalizeIP(request.ip);
  return {
    ask: (request, feed) => {
      const within = !misses.spent(from(request)) && (feed === null || perFeed.take(`${from(request)} ${feed}`));
      if (!within) throw new RefusalError("too-fast");
    },
    miss: (request) => {
      misses.take(from(request));
    },
  };
}
