import Bowser from "bowser";

/** The families that a browser and a system belong to; null where they are of none that is known. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What the library knows by name. Whatever else it reads out of a header is the sender's own text, and is not kept. */
const BROWSERS: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP));
const SYSTEMS: ReadonlySet<string> = new Set(Object.values(Bowser.OS_MAP));

/** Longest header that is read. */
const LONGEST = 1024;

/** The families of a browser and its system, without any version or model. */
export function deviceOf(userAgent: string | undefined): Device {
  if (userAgent === undefined || userAgent === "" || userAgent.length > LONGEST) return { browser: null, system: null };
  const parser = Bowser.getParser(userAgent);
  const known = (names: ReadonlySet<string>, name: string): string | null => (names.has(name) ? name : null);
  return { browser: known(BROWSERS, parser.getBrowserName()), system: known(SYSTEMS, parser.getOSName()) };
}
