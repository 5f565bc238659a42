/** What both opened over time. */
export function timelineAddress(workspace: string): string {
  return `/w/${workspace}/timeline`;
}
