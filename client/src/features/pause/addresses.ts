/** Where a workspace is paused, and where one says that one would go on. */
export function pauseAddress(workspace: string): string {
  return `/w/${workspace}/pause`;
}
