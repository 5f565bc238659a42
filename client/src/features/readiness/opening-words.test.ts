import { describe, expect, it } from "vitest";
import { hoursWords } from "./opening-words.ts";

describe("when a line answers", () => {
  it("is said in words, and not guessed where no source says it", () => {
    expect(hoursWords("always", "en")).toStrictEqual(["Day and night"]);
    expect(hoursWords(null, "en")).toStrictEqual(["Where we read of it, it does not say when someone answers."]);
  });

  it("names days in a row by the first and the last, and single ones each", () => {
    expect(
      hoursWords(
        [
          { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "24:00" },
          { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00" },
          { days: [6], from: "10:00", to: "16:00" },
          { days: [1, 3], from: "10:00", to: "16:00" },
          { days: [6, 7], from: "10:00", to: "16:00" },
        ],
        "en",
      ),
    ).toStrictEqual([
      "Every day, 08:00 to 24:00",
      "Monday–Friday, 08:00 to 20:00",
      "Saturday, 10:00 to 16:00",
      "Monday and Wednesday, 10:00 to 16:00",
      "Saturday and Sunday, 10:00 to 16:00",
    ]);
  });

  it("is said in the language that is asked for", () => {
    expect(hoursWords([{ days: [2], from: "09:00", to: "17:00" }], "de")).toStrictEqual(["Dienstag, 09:00 to 17:00"]);
  });
});
