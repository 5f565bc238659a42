import { afterAll, beforeAll } from "vitest";

/**
 * Something that all tests of a file have in common: it is opened before the first of them and closed after the last.
 * @returns what stands for it, so that a file can name it before it is there
 */
export function ofFile<T extends object>(open: () => Promise<T>, close?: (opened: T) => Promise<void>): T {
  let opened: T | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    if (opened !== undefined) await close?.(opened);
  });
  return new Proxy({} as T, {
    get: (_target, part) => {
      if (opened === undefined) throw new Error("what the tests of this file share is not there yet");
      return Reflect.get(opened, part);
    },
  });
}
