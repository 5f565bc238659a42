import { CARD_PLANTS } from "./cards.ts";
import { CHECK_IN_PLANTS } from "./check-ins.ts";
import { DATABASE_PLANTS } from "./database.ts";
import { HTTP_PLANTS } from "./http.ts";
import { LISTENING_PLANTS } from "./listening.ts";
import { MARK_PLANTS } from "./marks.ts";
import { MEETING_PLANTS } from "./meetings.ts";
import { OWN_PAGE_PLANTS } from "./own-pages.ts";
import { PAUSE_PLANTS } from "./pauses.ts";
import type { Plant } from "./plant.ts";
import { ROUND_PLANTS } from "./rounds.ts";
import { SOCKET_PLANTS } from "./socket.ts";
import { SPACE_PLANTS } from "./spaces.ts";
import { TRIAL_PLANTS } from "./trial.ts";
import { VISIT_PLANTS } from "./visits.ts";

/** Every leak that is planted on purpose. */
export const PLANTS: readonly Plant[] = [
  ...SOCKET_PLANTS,
  ...HTTP_PLANTS,
  ...ROUND_PLANTS,
  ...DATABASE_PLANTS,
  ...VISIT_PLANTS,
  ...CARD_PLANTS,
  ...MARK_PLANTS,
  ...LISTENING_PLANTS,
  ...SPACE_PLANTS,
  ...MEETING_PLANTS,
  ...PAUSE_PLANTS,
  ...OWN_PAGE_PLANTS,
  ...CHECK_IN_PLANTS,
  ...TRIAL_PLANTS,
];
