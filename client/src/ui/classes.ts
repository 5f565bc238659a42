/** Joins the class names that are there, with spaces; `false`, `undefined` and `""` are left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
