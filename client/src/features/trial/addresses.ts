import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { pathAddress } from "../round/place.ts";

/** The agreement as it is lived. */
export function trialAddress(workspace: string): string {
  return `/w/${workspace}/trial`;
}

/** The page that a round belongs to: the trial for one that comes again, and the path for any other. */
export function homeOfRound(workspace: string, round: string): string {
  return occurrenceOf(round) === undefined ? pathAddress(workspace) : trialAddress(workspace);
}
