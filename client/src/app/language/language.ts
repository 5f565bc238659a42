import { localeFor } from "./locale.ts";

/** Pure functions are also tried where there is no page. */
const page = typeof document === "undefined" ? null : document;

/** The language of this page (BCP 47): pages are built in one language each. */
export const language = page?.documentElement.lang ?? "en";

/** Every language that the pages are built in, the first one first. */
export const languages: readonly string[] = page
  ?.querySelector<HTMLMetaElement>('meta[name="languages"]')
  ?.content.split(" ") ?? [language];

/** For `Intl` on this page. */
export const locale = localeFor(language, page === null ? [] : navigator.languages);

/** What a language calls itself. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}

/** Whether somebody chose a language in this browser. */
export function chosenHere(): boolean {
  return /(?:^|; )language=/.test(document.cookie);
}

/** In seconds. */
const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Loads this page in another language, and every page in this browser from now on. It is kept in a cookie, so that the
 * server can answer with the right page; it says nothing else.
 */
export function speak(tag: string): void {
  if (tag === language || !languages.includes(tag)) return;
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // The Cookie Store API would do it without a page's say, and not every browser has it.
  document.cookie = `language=${tag}; Path=/; SameSite=Lax; Max-Age=${A_YEAR}${secure}`;
  window.location.reload();
}
