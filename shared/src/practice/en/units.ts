import type { UnitWords } from "../words.ts";

export const WEEKS: UnitWords = { one: "week", many: "weeks" };
export const HOURS: UnitWords = { one: "hour", many: "hours" };
export const MINUTES: UnitWords = { one: "minute", many: "minutes" };
