import { describe, expect, it } from "vitest";
import { EMERGENCIES, emergencyOf } from "./countries.ts";
import type { Emergency, HelpLine, Source } from "./kinds.ts";
import { LINE_KINDS } from "./kinds.ts";
import { AFRICA_MIDDLE_EAST_LINES } from "./lines/africa-middle-east.ts";
import { AMERICAS_LINES } from "./lines/americas.ts";
import { ASIA_PACIFIC_LINES } from "./lines/asia-pacific.ts";
import { EUROPE_CENTRAL_LINES } from "./lines/europe-central.ts";
import { EUROPE_NORTH_LINES } from "./lines/europe-north.ts";
import { EUROPE_SOUTH_WEST_LINES } from "./lines/europe-south-west.ts";
import { LINES, linesOf } from "./lines.ts";

const REGIONS: readonly (readonly HelpLine[])[] = [
  AFRICA_MIDDLE_EAST_LINES,
  AMERICAS_LINES,
  ASIA_PACIFIC_LINES,
  EUROPE_CENTRAL_LINES,
  EUROPE_NORTH_LINES,
  EUROPE_SOUTH_WEST_LINES,
];

const CODE = /^[A-Z]{2}$/;
const TEL = /^[0-9 +()-]+$/;
const SITE = /^https:\/\/[^\s/]+\.[^\s]+$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Repositories that somebody answers for. Any other list among code is somebody's exercise, and confirms nothing. */
const REPOSITORIES = new Set([
  "GrapheneOS/platform_packages_services_Telephony",
  "google/libphonenumber",
  "MicrosoftDocs/OfficeDocs-SkypeForBusiness",
  "Kouki-odaka/open-helplines",
]);

const isAnsweredFor = (address: string): boolean => {
  const repository = /^https:\/\/(?:raw\.)?github(?:usercontent)?\.com\/([^/]+\/[^/]+)/.exec(address)?.[1];
  return repository === undefined || REPOSITORIES.has(repository);
};

const isSource = (source: Source): boolean =>
  SITE.test(source.address) && isAnsweredFor(source.address) && isDay(source.seen);

const numbersOf = (emergency: Emergency): readonly string[] => [
  ...emergency.any,
  ...emergency.police,
  ...emergency.ambulance,
  ...emergency.fire,
];

const named = (line: HelpLine): string => `${line.country} ${line.for} ${line.name}`;

/** Sorts as the data stands: by country, then kind, then name by code unit. */
const placeOf = (line: HelpLine): string => `${line.country} ${LINE_KINDS.indexOf(line.for)} ${line.name}`;

describe("emergency numbers", () => {
  it("[P3] covers at least sixty countries, each once, by its two-letter code and in order", () => {
    const codes = EMERGENCIES.map((emergency) => emergency.country);
    expect(codes.filter((code) => !CODE.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.length >= 60).toBe(true);
  });

  it("[P3] names only countries that the client can name", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    const codes = EMERGENCIES.map((emergency) => emergency.country);
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it("[P3] gives every country a number that reaches each of the police, an ambulance and the fire service", () => {
    const lacking = EMERGENCIES.filter(
      ({ any, police, ambulance, fire }) =>
        any.length === 0 && [police, ambulance, fire].some((numbers) => numbers.length === 0),
    );
    expect(lacking).toEqual([]);
  });

  it("[P3] gives emergency numbers as bare digits and a service's own number only where it differs", () => {
    expect(EMERGENCIES.flatMap(numbersOf).filter((number) => !/^\d{2,6}$/.test(number))).toEqual([]);
    const repeated = EMERGENCIES.filter(({ any, police, ambulance, fire }) =>
      [...police, ...ambulance, ...fire].some((number) => any.includes(number)),
    );
    expect(repeated.map((emergency) => emergency.country)).toEqual([]);
  });

  it("[P3] names at least two dated sources for every country's emergency numbers", () => {
    const weak = EMERGENCIES.filter(({ sources }) => new Set(sources).size < 2 || !sources.every(isSource));
    expect(weak.map((emergency) => emergency.country)).toEqual([]);
  });

  it("[P3] finds a country's emergency numbers by its code, and none for a code it does not have", () => {
    expect(emergencyOf("GB")?.any).toEqual(["999", "112"]);
    expect(emergencyOf("JP")?.police).toEqual(["110"]);
    expect(emergencyOf("ZZ")).toBe(null);
  });
});

describe("help lines", () => {
  it("[P3] has lines for at least twelve countries, each with emergency numbers of its own", () => {
    const countries = [...new Set(LINES.map((line) => line.country))];
    expect(countries.filter((country) => emergencyOf(country) === null)).toEqual([]);
    expect(countries.length >= 12).toBe(true);
  });

  it("[P3] has a line for abuse wherever it has lines, and one for crisis but in Denmark, Norway and Türkiye", () => {
    const countries = [...new Set(LINES.map((line) => line.country))];
    const lacking = (kind: HelpLine["for"]): readonly string[] =>
      countries.filter((country) => !linesOf(country).some((line) => line.for === kind));
    expect(lacking("abuse")).toEqual([]);
    expect([...lacking("crisis")].sort()).toEqual(["DK", "NO", "TR"]);
  });

  it("[P3] lists the lines of a region by country, kind and name, and no line twice", () => {
    for (const region of REGIONS) {
      const places = region.map(placeOf);
      expect(places).toEqual([...new Set(places)].sort());
    }
  });

  it("[P3] keeps a country's lines in one region", () => {
    const countries = REGIONS.flatMap((region) => [...new Set(region.map((line) => line.country))]);
    expect(countries).toEqual([...new Set(countries)]);
    expect(LINES.length).toBe(REGIONS.flat().length);
  });

  it("[P3] has every line reachable, by a number as dialled or by a site", () => {
    const unreachable = LINES.filter((line) => line.tel === null && line.site === null);
    const misdialled = LINES.filter((line) => line.tel !== null && !TEL.test(line.tel));
    const lost = LINES.filter((line) => line.site !== null && !SITE.test(line.site));
    expect([...unreachable, ...misdialled, ...lost].map(named)).toEqual([]);
  });

  it("[P3] gives every line a name, a known kind and opening hours that can be read", () => {
    const unreadable = LINES.filter((line) => {
      const openings = line.hours === null || line.hours === "always" ? [] : line.hours;
      const timed = openings.every(
        ({ days, from, to }) => days.length > 0 && TIME.test(from) && TIME.test(to) && from !== to,
      );
      return line.name.trim() === "" || !LINE_KINDS.includes(line.for) || !timed;
    });
    expect(unreadable.map(named)).toEqual([]);
  });

  it("[P3] names a dated source for every line, and a second one that is another page", () => {
    const unsourced = LINES.filter(
      ({ source, also }) =>
        !isSource(source) || (also !== null && (!isSource(also) || also.address === source.address)),
    );
    expect(unsourced.map(named)).toEqual([]);
  });

  it("[P3] finds a country's lines by its code, and none for a country without lines", () => {
    expect(linesOf("NL").map((line) => [line.for, line.tel])).toEqual([
      ["abuse", "0800-2000"],
      ["crisis", "113"],
      ["own-violence", "0800-2000"],
    ]);
    expect(linesOf("AD")).toEqual([]);
  });
});
