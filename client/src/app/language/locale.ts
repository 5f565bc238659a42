/** Some systems name what is no language tag, such as `en-US@posix`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * For dates and numbers: the language of this page, as it is spoken where this person is, if that is known.
 * @param page the language of the page
 * @param spoken what the person speaks, best first, as the browser tells it
 */
export function localeFor(page: string, spoken: readonly string[]): string {
  return spoken.find((each) => isTag(each) && (each === page || each.startsWith(`${page}-`))) ?? page;
}
