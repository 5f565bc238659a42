/** One change of a file: the text to find, which must stand there exactly once, and what stands there instead. */
export interface Edit {
  /** From the top of the repository; under `server/src`, `shared/src` or `migrations`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A leak that is planted on purpose, to see that it is found. */
export interface Plant {
  readonly name: string;
  /** What it would tell Ben of Ana, or a stranger of both. */
  readonly tells: string;
  readonly edits: readonly Edit[];
}

/** An edit that puts something before a text, which stays. */
export function before(file: string, find: string, put: string): Edit {
  return { file, find, replace: `${put}${find}` };
}

/** An edit that puts something after a text, which stays. */
export function after(file: string, find: string, put: string): Edit {
  return { file, find, replace: `${find}${put}` };
}

/** An edit that puts something in the place of a text. */
export function instead(file: string, find: string, replace: string): Edit {
  return { file, find, replace };
}
