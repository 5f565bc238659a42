import { expect, test } from "vitest";
import { signingFace } from "./signing-face.ts";

test.each([
  ["Zoë O’Neill-Łukasz", "Marck Script"],
  ["Владимир Ильич", "Marck Script"],
  ["Νίκος Παπαδόπουλος", "Mynerve"],
  ["Nguyễn Thị Minh Khai", "Mynerve"],
  ["אמירה", null],
  ["أميرة", null],
  ["李小龙", null],
  ["Amira 🌱", null],
  ["Νίκος и Владимир", null],
  ["", null],
])("a name is signed in one hand that has all its letters, or in none: %s", (name, face) => {
  expect(signingFace(name)).toBe(face);
});
