import { expect } from "vitest";
import type { Inputs } from "../../../server/src/inputs.ts";
import { ofFile } from "../../support/of-file.ts";
import { type CoupleInHouse, type House, newCouple, openHouse } from "./house.ts";
import { rowsOf } from "./samples.ts";

/**
 * A house for all tests of a file.
 * @param inputs time and randomness, where the file gives them
 */
export function houseOfFile(inputs?: Inputs): House {
  return ofFile(
    () => openHouse(inputs),
    (house) => house.close(),
  );
}

/** Such a house with a couple in it, whose rows are watched. */
export interface WatchedCouple {
  readonly house: House;
  readonly couple: CoupleInHouse;
  /** Runs `work`; no row of the couple's is another one afterwards. */
  changingNothing<T>(work: () => Promise<T>): Promise<T>;
}

/** Opens it for all tests of a file. */
export function coupleOfFile(inputs?: Inputs): WatchedCouple {
  const house = houseOfFile(inputs);
  const couple = ofFile(() => newCouple(house));
  return {
    house,
    couple,
    changingNothing: async (work) => {
      const before = await rowsOf(house, couple.workspace);
      const result = await work();
      expect(await rowsOf(house, couple.workspace)).toStrictEqual(before);
      return result;
    },
  };
}
