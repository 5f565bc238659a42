import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { StartError, systemCode } from "../start-error.ts";

/**
 * Makes the data folder when it is absent and checks that this process may write in it.
 *
 * @param folder absolute path of the data folder
 * @throws StartError "data-folder-unwritable"
 */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      "data-folder-unwritable",
      `Footbridge cannot write in its data folder ${folder} (${systemCode(error) ?? "unknown reason"}). Give this user the folder, or set DATA_FOLDER to another one.`,
      { cause: error },
    );
  }
}
