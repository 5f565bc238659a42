/** What a person chose of reminders. */
export const REMINDERS = "/reminders";

/** Where a note leads that is to be the last one; the server sends these addresses and takes the press there. */
export const STOP = "/reminders/stop/";
