/** Where one leaves a workspace. */
export function leaveAddress(workspace: string): string {
  return `/w/${workspace}/leave`;
}

/** Where one deletes one's account. */
export const DELETE_ACCOUNT = "/delete-account";
