// `npm run demo`: the product with a couple half-way through, on a data folder of its own.
//   npm run demo                     made anew each time, with five weeks behind them; serves until Ctrl-C
//   npm run demo -- --keep           goes on with what the last demo left behind
//   npm run demo -- --export DIR     does the whole main job and writes its files and transcript to DIR
import { constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { access, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../../server/launch/build.mjs";
import { ensureInstalled } from "../../server/launch/install.mjs";
import { requireNode } from "../../server/launch/node-version.mjs";
import { launch, root, StepError, Stopped } from "../../server/launch/step.mjs";
import { startProduct } from "./product.mjs";

requireNode(process.versions.node);

const home = join(root, ".footbridge");
const folder = join(home, "demo");
/** Holds the addresses of the workspaces, once they are made. */
const made = join(folder, "demo.json");
const DAY = 24 * 60 * 60 * 1000;

await launch(async (stop) => {
  const { keep, export: target } = wishes();
  await ensureInstalled(stop);
  await ensureBuilt(stop);
  // The modules of the demo are TypeScript and are run from their sources.
  const { register } = await import("tsx/esm/api");
  register();
  return await plainly(stop, () => (target === undefined ? show(keep, stop) : exportTo(resolve(target), stop)));
});

function wishes() {
  try {
    const { values } = parseArgs({ options: { keep: { type: "boolean" }, export: { type: "string" } } });
    return { keep: values.keep === true, export: values.export };
  } catch {
    throw new StepError("The demo knows --keep, or --export and a folder.");
  }
}

/**
 * Whatever goes wrong is said in one sentence.
 *
 * @param {AbortSignal} stop
 * @param {() => Promise<number>} work
 */
async function plainly(stop, work) {
  try {
    return await work();
  } catch (error) {
    stop.throwIfAborted();
    if (error instanceof StepError || error instanceof Stopped) throw error;
    throw new StepError(`The demo did not work: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * @param {boolean} keep goes on with the folder as it is
 * @param {AbortSignal} stop
 */
async function show(keep, stop) {
  const { demoCouple } = await import("./couple/couple.ts");
  if (!keep || !existsSync(made)) {
    const { emptyFolder } = await import("./folder.ts");
    await emptyFolder(folder).catch((error) => {
      throw error.code === "data-folder-in-use"
        ? new StepError("A demo is running already; stop that one first.")
        : error;
    });
    writeFileSync(made, JSON.stringify(await make(demoCouple, stop)));
  }
  const product = await startProduct({ dataFolder: folder, stop });
  try {
    console.log(welcome(product.origin, demoCouple(new Date()), JSON.parse(readFileSync(made, "utf8"))));
    return await product.ended;
  } finally {
    await product.close();
  }
}

/**
 * Makes the couple on a server whose time begins when they signed, and ends today.
 *
 * @param {typeof import("./couple/couple.ts").demoCouple} demoCouple
 * @param {AbortSignal} stop
 */
async function make(demoCouple, stop) {
  const { makeLivedShowcase } = await import("./showcase.ts");
  const { DAYS_SINCE, WEEKS } = await import("./couple/weeks.ts");
  const earlier = new Date(Date.now() - DAYS_SINCE * DAY);
  const product = await startProduct({ dataFolder: folder, port: "0", moment: earlier.toISOString(), stop });
  try {
    const couples = { earlier: demoCouple(earlier), today: demoCouple(new Date()) };
    const time = { end: () => new Date().toISOString(), moveTo: product.moveTo };
    return await makeLivedShowcase(product.origin, couples, WEEKS, time, console.log);
  } finally {
    await product.close();
  }
}

/**
 * What the person at the terminal needs.
 *
 * @param {string} origin
 * @param {import("./main-job.ts").MainJobCouple} couple
 * @param {import("./showcase.ts").LivedShowcase} showcase
 */
function welcome(origin, couple, showcase) {
  const people = [couple.a, couple.b].map(
    ({ name, email, passPhrase }) => `  ${name}\n    e-mail       ${email}\n    pass phrase  ${passPhrase}`,
  );
  return `
Footbridge is here: ${origin}

Sign in at ${origin}/sign-in as either of them; two browsers, or one and a private window, show both sides:

${people.join("\n\n")}

Their workspaces:
  both sealed the first round   ${origin}/w/${showcase.sealed}
  the board, filled             ${origin}/w/${showcase.board}
  a signed agreement            ${origin}/w/${showcase.signed}
  a trial in its sixth week     ${origin}/w/${showcase.lived}/trial

Ctrl-C stops it.
`;
}

/**
 * @param {string} target absolute path of the folder to write to
 * @param {AbortSignal} stop
 */
async function exportTo(target, stop) {
  const { demoCouple } = await import("./couple/couple.ts");
  const { driveMainJob } = await import("./main-job.ts");
  const { EXPORT_FILES, writeExport } = await import("./export.ts");
  try {
    await mkdir(target, { recursive: true });
    await access(target, constants.W_OK);
  } catch (error) {
    throw new StepError(`Nothing can be written to ${target} (${error.code}); name another folder.`);
  }
  await mkdir(home, { recursive: true });
  const dataFolder = await mkdtemp(join(home, "export-"));
  try {
    const product = await startProduct({ dataFolder, port: "0", stop });
    try {
      const couple = demoCouple(new Date());
      const outcome = await driveMainJob(product.origin, couple, console.log);
      await writeExport(target, { a: couple.a.name, b: couple.b.name }, outcome);
    } finally {
      await product.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
  console.log(`Written to ${target}: ${EXPORT_FILES.join(", ")}.`);
  return 0;
}
