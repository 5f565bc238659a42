/** The first page of somebody who is signed in. */
export const HOME = "/home";

/** The sign-in page's address that leads back to `path` afterwards. */
export function signInTo(path: string): string {
  return path === HOME ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}

/**
 * Where to go after signing in, from the query of the address: a path of this site, else home. An address of another
 * site, in any of its disguises, is never followed.
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get("next");
  return next !== null && /^\/[\w-]+(\/[\w-]+)*$/.test(next) ? next : HOME;
}

/** Where someone goes who has just come in: back to an invitation they hold, to the page they wanted, or home. */
export function onward(search: string, holdsInvitation: boolean): string {
  return holdsInvitation ? "/join" : nextPath(search);
}
