/** The page that checks a file. It is for everyone, and asks nobody who they are. */
export const VERIFY = "/verify";
