import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./serve.mjs";
import { launch, root } from "./step.mjs";

/**
 * Installs and builds what is missing, then runs one of the server's programs, and ends this process as that one ended.
 *
 * @param {string} program its path below `server/dist`
 * @param {object} [options]
 * @param {string[]} [options.args] what it is told
 * @param {string} [options.cwd] where it runs; the repository unless given
 */
export async function runBuilt(program, { args = [], cwd = root } = {}) {
  await launch(async (stop) => {
    await ensureInstalled(stop);
    await ensureBuilt(stop);
    return await serve(["--enable-source-maps", join(root, "server", "dist", program), ...args], stop, { cwd });
  });
}
