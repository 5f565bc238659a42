import type { Source } from "../kinds.ts";

/** The numbers that Android phones take as emergency numbers, by country, with what each is for. */
export const ANDROID: Source = {
  address: "https://github.com/GrapheneOS/platform_packages_services_Telephony/blob/HEAD/ecc/input/eccdata.txt",
  seen: "2026-11-29",
};

/** The emergency numbers of each country's numbering plan, as Google's library of telephone numbers keeps them (3.2.47). */
export const NUMBERING: Source = {
  address: "https://github.com/google/libphonenumber/blob/HEAD/resources/ShortNumberMetadata.xml",
  seen: "2026-11-29",
};

/** The emergency numbers that Microsoft keeps for calls from Teams. */
export const TEAMS_LIST: Source = {
  address:
    "https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/HEAD/Teams/emergency-numbers-reference.md",
  seen: "2024-05-01",
};

/** The page that the same numbers are published on, with more countries. */
export const TEAMS_PAGE: Source = {
  address: "https://learn.microsoft.com/ja-jp/Microsoftteams/emergency-numbers-reference",
  seen: "2026-11-29",
};

/** Says which number reaches the police in Belgium. */
export const LINE_1712: Source = { address: "https://www.1712.be/nl/over-1712", seen: "2026-11-29" };

/** Says that a one comes before 92, 93 and 94, the numbers of the Serbian services. */
export const SERBIAN_NUMBERS: Source = {
  address: "https://kurir.rs/vesti/drustvo/233230/od-ponedeljka-izmene-brojeva-telefona-hitnih-sluzbi",
  seen: "2026-11-29",
};

/** Says which number reaches every service in Nigeria. */
export const NIGERIAN_NUMBER: Source = {
  address: "https://www.sunnewsonline.com/covid-19-nccs-112-national-emergency-number-offers-succour-to-nigerians/",
  seen: "2020-04-03",
};
