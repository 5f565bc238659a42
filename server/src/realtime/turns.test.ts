import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

/** Work that goes on until it is let go, and says when it has begun. */
function workNamed(name: string, log: string[]) {
  let letGo = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const work = async (): Promise<string> => {
    log.push(name);
    await over;
    return name;
  };
  return { work, letGo: () => letGo() };
}

/** Until everything that can go on has gone on. */
const aMoment = () => new Promise(setImmediate);

it("[P1] what one person asks for waits for what they asked for before, and for nobody else", async () => {
  const turns = new Turns();
  const log: string[] = [];
  const [first, second, others] = [workNamed("first", log), workNamed("second", log), workNamed("other's", log)];
  const answers = [turns.take("one", first.work), turns.take("one", second.work), turns.take("other", others.work)];
  await aMoment();
  expect(log).toStrictEqual(["first", "other's"]);
  first.letGo();
  await aMoment();
  expect(log).toStrictEqual(["first", "other's", "second"]);
  second.letGo();
  others.letGo();
  expect(await Promise.all(answers)).toStrictEqual(["first", "second", "other's"]);
});

it("[T1] a turn that fails is told to its own asker, and the next one comes", async () => {
  const turns = new Turns();
  const failing = turns.take("one", () => Promise.reject(new Error("no luck")));
  const next = turns.take("one", async () => "done");
  await expect(failing).rejects.toThrow("no luck");
  expect(await next).toBe("done");
});

it("nobody is remembered once everything is over", async () => {
  const turns = new Turns();
  await Promise.all(["one", "one", "other"].map((person) => turns.take(person, aMoment)));
  expect(turns.size).toBe(0);
});
