/** Raised whenever a message or a view changes its shape: a client of another version is asked to load again. */
export const PROTOCOL_VERSION = 7;
