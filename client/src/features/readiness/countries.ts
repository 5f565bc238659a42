import { EMERGENCIES } from "@footbridge/shared/practice/help/countries";
import { language } from "../../app/language/language.ts";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";

/** Stands for a country that is not in the list. No country has this code. */
export const ELSEWHERE = "elsewhere";

/** A country as it stands in the list. */
export interface CountryChoice {
  /** An ISO 3166 code, or `ELSEWHERE`. */
  readonly value: string;
  readonly label: string;
}

/** The countries with a confirmed number, by their names in a language (BCP 47) and in the order of that language. */
export function countriesIn(language: string): readonly CountryChoice[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const { compare } = new Intl.Collator(language);
  return EMERGENCIES.map(({ country }) => ({ value: country, label: names.of(country) ?? country })).sort(
    (one, other) => compare(one.label, other.label),
  );
}

/** What can be chosen, in the language of this page. */
export const COUNTRIES: readonly CountryChoice[] = [
  ...countriesIn(language),
  { value: ELSEWHERE, label: words.help.elsewhere },
];
