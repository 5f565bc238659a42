import { VERIFY_WORDS } from "@footbridge/shared/verify/words/en";
import { verifyCommand } from "./command.ts";

const { code, text } = await verifyCommand(process.argv.slice(2), VERIFY_WORDS);
const out = code === 0 ? process.stdout : process.stderr;
// Whoever reads only the beginning has hung up by the end of it, and that is no fault.
out.on("error", () => undefined);
out.write(text);
process.exitCode = code;
