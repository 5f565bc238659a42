import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { StartError, systemCode } from "../start-error.ts";

/**
 * Makes the data folder when it is absent and checks that this process may write in it.
 *
 * @param folder absolute path of the data folder
 * @throws StartError "data-folder-unwritable"
 */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await make(folder, 0o700);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      "data-folder-unwritable",
      `Footbridge cannot write in its data folder ${folder} (${systemCode(error) ?? "unknown reason"}). Give this user the folder, or set DATA_FOLDER to another one.`,
      { cause: error },
    );
  }
}

/** Node's own recursive mkdir never returns where nothing can be made, as below /proc. */
async function make(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, mode);
  } catch (error) {
    if (systemCode(error) === "EEXIST") return;
    if (systemCode(error) !== "ENOENT" || (await exists(dirname(folder)))) throw error;
    await make(dirname(folder));
    await make(folder, mode);
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
