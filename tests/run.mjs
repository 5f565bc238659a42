// `npm test`: installs and builds what is missing, then runs every part in turn and adds up what they found.
//   npm test                     unit, contract (embedded PostgreSQL) and e2e
//   npm test -- unit             one part, or several by name
//   npm test -- --all            also the contract on the PostgreSQL that is on the PATH, as does
//                                FOOTBRIDGE_TEST_POSTGRES=path npm test
//   npm test -- unit round       anything else names files, as Vitest takes it
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBuilt } from "../server/launch/build.mjs";
import { ensureInstalled } from "../server/launch/install.mjs";
import { requireNode } from "../server/launch/node-version.mjs";
import { launch, root } from "../server/launch/step.mjs";

const PARTS = ["unit", "contract", "e2e"];
/** Lines of a reason that are said again; the whole of it stands where the test ran. */
const REASON_LINES = 12;

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, failures: string[], seconds: number }} Outcome
 * @typedef {{ title: string, project: string, postgres: "embedded" | "path" }} Part
 */

requireNode(process.versions.node);

await launch(async (stop) => {
  const words = process.argv.slice(2);
  const named = PARTS.filter((part) => words.includes(part));
  const files = words.filter((word) => word !== "--all" && !PARTS.includes(word));
  const parts = plan(named.length === 0 ? PARTS : named, words.includes("--all"));

  await ensureInstalled(stop);
  if (parts.some(({ project }) => project !== "unit")) await ensureBuilt(stop);

  /** @type {(Outcome & { title: string })[]} */
  const results = [];
  for (const part of parts) {
    console.log(`\n── ${part.title} ──`);
    results.push({ title: part.title, ...(await runPart(part, files, stop)) });
    stop.throwIfAborted();
  }

  // Said again at the end: of a long run, often only its last lines are kept.
  for (const { title, failures } of results) {
    for (const failure of failures) console.log(`\nFailed in ${title}: ${failure}`);
  }
  console.log("");
  for (const { title, counts, seconds } of results) console.log(`${title} — ${sentence(counts)}, in ${seconds} s`);
  const total = results.reduce((sum, { counts }) => add(sum, counts), { passed: 0, failed: 0, skipped: 0 });
  if (total.passed + total.failed === 0) console.log("No test ran.");
  console.log(`\n${sentence(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * @param {string[]} projects
 * @param {boolean} all
 * @returns {Part[]}
 */
function plan(projects, all) {
  const parts = projects.map((project) => /** @type {Part} */ ({ title: project, project, postgres: "embedded" }));
  if (!projects.includes("contract") || !(all || process.env.FOOTBRIDGE_TEST_POSTGRES === "path")) return parts;
  const version = spawnSync("postgres", ["--version"], { encoding: "utf8" });
  if (version.error !== undefined || spawnSync("initdb", ["--version"]).error !== undefined) {
    console.log("The contract runs on the embedded PostgreSQL only: there is no other one on the PATH.");
    return parts;
  }
  const title = `contract on ${version.stdout.trim()}`;
  return parts.flatMap((part) =>
    part.project === "contract" ? [part, { ...part, title, postgres: /** @type {const} */ ("path") }] : [part],
  );
}

/**
 * @param {Part} part
 * @param {string[]} files
 * @param {AbortSignal} stop
 * @returns {Promise<Outcome>}
 */
async function runPart({ project, postgres }, files, stop) {
  const started = performance.now();
  const report = join(root, ".cache", "tests", `${project}-${postgres}.json`);
  mkdirSync(join(root, ".cache", "tests"), { recursive: true });
  rmSync(report, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...files];
  args.push("--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
  if (files.length > 0) args.push("--passWithNoTests");
  // How the embedded database starts and stops has nothing to do with another PostgreSQL.
  if (postgres === "path") args.push("--exclude", "tests/start/**");
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, FOOTBRIDGE_TEST_POSTGRES: postgres },
  });
  const onStop = () => child.kill("SIGTERM");
  stop.addEventListener("abort", onStop);
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", resolve);
  });
  stop.removeEventListener("abort", onStop);
  const { counts, failures } = read(report);
  const seconds = Math.round((performance.now() - started) / 1000);
  // A file that does not load, or a test file that nobody finds, fails without a failing test.
  return { counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts, failures, seconds };
}

/**
 * @param {string} report path of Vitest's JSON report
 * @returns {{ counts: Counts, failures: string[] }} what it counted, and what failed, each with its file and its reason
 */
function read(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    return {
      counts: { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
      failures: testResults.flatMap(failuresOf),
    };
  } catch {
    return { counts: { passed: 0, failed: 0, skipped: 0 }, failures: [] };
  }
}

/**
 * @param {{ name: string, status: string, message: string,
 *   assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file as Vitest reports it
 * @returns {string[]}
 */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${file}\n${message}`] : [];
  return failed.map(({ fullName, failureMessages }) => {
    const reason = failureMessages.join("\n").split("\n").slice(0, REASON_LINES).join("\n");
    return `${file} > ${fullName}\n${reason}`;
  });
}

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** @param {Counts} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
