import { Uuid } from "@footbridge/shared/protocol/values";
import { expect, it } from "vitest";
import { newId } from "./new-id.ts";

it("[T1] a command's id is a fresh UUID that the protocol takes", () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.filter((id) => !Uuid.safeParse(id).success)).toStrictEqual([]);
  expect(ids.filter((id) => !/^.{14}4.{4}[89ab]/.test(id))).toStrictEqual([]);
  expect(new Set(ids).size).toBe(1000);
});
