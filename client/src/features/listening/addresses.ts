/** The page of a round on which the two listen to each other. */
export function listeningAddress(workspace: string, round: string): string {
  return `/w/${workspace}/round/${round}/listening`;
}
