/** The IANA time zone of this device. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * All time zones to choose from, by name. `also` are put in where the browser's list leaves them out: it has one name
 * for each zone, and a device or an earlier answer may say another one.
 */
export function zonesWith(...also: readonly string[]): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...also])].sort();
}

/** A zone's name as people read it. */
export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}
