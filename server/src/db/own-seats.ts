import { sql } from "drizzle-orm";
import { seats } from "./schema.ts";

/** Whether a seat is that of whoever asks, confirmed or not. Of any other the database names no account to them (P5). */
export const isOwnSeat = sql<boolean>`(${seats.workspaceId}, ${seats.seat}) in (select workspace_id, seat from footbridge.my_places())`;
