import { expect, it } from "vitest";
import { localeFor } from "./locale.ts";

it("dates are said in the language of the page, as it is spoken where the person is if that is known", () => {
  expect(localeFor("en", ["de-DE", "en-AU", "en-GB"])).toBe("en-AU");
  expect(localeFor("en", ["en"])).toBe("en");
  expect(localeFor("de", ["en-GB", "deu"])).toBe("de");
  expect(localeFor("en", ["en-US@posix", "en-GB"])).toBe("en-GB");
});
