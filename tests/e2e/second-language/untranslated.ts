import type { Page } from "playwright-core";

/**
 * Everything on a page that is not in the made-up language: what can be seen, and what is only said by a screen reader.
 * @param theirs what people wrote, which stays as it is
 */
export async function untranslated(page: Page, theirs: readonly string[]): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || holder.closest("script, style, noscript, textarea") !== null) continue;
      // What says of itself that it is English is so in every language: the words of a key.
      if (holder.closest("[lang]")?.getAttribute("lang") === "en") continue;
      texts.push(node.textContent ?? "");
    }
    for (const each of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]"))
      for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.push(each.getAttribute(name) ?? "");
    return texts;
  });
  const own = [...theirs].sort((one, other) => other.length - one.length);
  return [...new Set(said.map((text) => leftOf(text, own)).filter((text) => /[A-Za-z]{2,}/.test(text)))];
}

/** Digests, and time zones by their names in the database of zones. */
const NO_WORDS = /\b[0-9a-f]{4,}\b|^(?:[A-Z]\w+\/[\w /+-]+|UTC)$/g;

/** A text without what is in the made-up language, and without what people wrote. */
function leftOf(text: string, theirs: readonly string[]): string {
  let left = text;
  for (let before = ""; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  for (const each of theirs) left = left.replaceAll(each, "");
  return left.replace(NO_WORDS, "").trim();
}
