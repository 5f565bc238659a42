/** Where the two meet. */
export function meetingAddress(workspace: string): string {
  return `/w/${workspace}/meeting`;
}
