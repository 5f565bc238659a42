import { DATABASE_PLANTS } from "./database.ts";
import { HTTP_PLANTS } from "./http.ts";
import type { Plant } from "./plant.ts";
import { ROUND_PLANTS } from "./rounds.ts";
import { SOCKET_PLANTS } from "./socket.ts";

/** Every leak that is planted on purpose. */
export const PLANTS: readonly Plant[] = [...SOCKET_PLANTS, ...HTTP_PLANTS, ...ROUND_PLANTS, ...DATABASE_PLANTS];
