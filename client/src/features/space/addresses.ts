/** Where a time apart is suggested and agreed on; while one runs, the quiet page. */
export function spaceAddress(workspace: string): string {
  return `/w/${workspace}/space`;
}
