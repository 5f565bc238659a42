// Plain old syntax only: this file must be understood by the very versions of Node that it turns away.

/** The oldest version that is supported; the same as `engines` in package.json. */
const MAJOR = 20;
const MINOR = 19;

/**
 * Ends the process with one sentence when this Node is too old.
 *
 * @param {string} version such as "20.19.1"
 */
export function requireNode(version) {
  const parts = version.split(".").map(Number);
  if (parts[0] > MAJOR || (parts[0] === MAJOR && parts[1] >= MINOR)) return;
  console.error(
    "Footbridge needs Node " +
      MAJOR +
      "." +
      MINOR +
      " or newer, and this is Node " +
      version +
      ". Get it from nodejs.org.",
  );
  process.exit(1);
}
