import { describe, expect, it } from "vitest";
import { LINES } from "./lines.ts";
import { servicesOf } from "./services.ts";

const COUNTRIES = [...new Set(LINES.map((line) => line.country))];

describe("help lines as services", () => {
  it("[P3g] shows a number once, with everything it is there for and every source", () => {
    const [first, ...others] = servicesOf("CH");
    expect(others).toEqual([]);
    expect(first).toStrictEqual({
      name: "Die Dargebotene Hand",
      for: ["abuse", "crisis", "own-violence"],
      tel: "143",
      site: "https://www.143.ch",
      hours: "always",
      sources: [
        {
          address: "https://www.143.ch/2014/11/25/tel-143-a-lecoute-des-situations-de-violence-domestique/",
          seen: "2014-11-25",
        },
        { address: "https://de-academic.com/dic.nsf/dewiki/331633", seen: "2026-11-29" },
      ],
    });
  });

  it("[P3g] gives the hours that a source says where another says none", () => {
    expect(servicesOf("IR").find(({ tel }) => tel === "123")?.hours).toBe("always");
  });

  it("[P3g] has every line in one service of its country, and joins no two names", () => {
    for (const country of COUNTRIES) {
      const services = servicesOf(country);
      const tels = services.flatMap(({ tel }) => (tel === null ? [] : [tel]));
      expect(tels).toStrictEqual([...new Set(tels)]);
      expect(services.flatMap((service) => service.for.map((kind) => `${kind} ${service.name}`)).sort()).toStrictEqual(
        LINES.filter((line) => line.country === country)
          .map((line) => `${line.for} ${line.name}`)
          .sort(),
      );
    }
  });

  it("[P3g] has none for a country without a confirmed line", () => {
    expect(servicesOf("AD")).toStrictEqual([]);
  });
});
