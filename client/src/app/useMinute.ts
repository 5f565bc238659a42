import { useEffect, useState } from "react";

/** How often a page that lies open looks what time it is, in milliseconds. */
const LOOK = 60_000;

/** The time by this device's clock, ISO 8601 UTC; it goes on with the minutes while the page lies open. */
export function useMinute(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date().toISOString()), LOOK);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
