import { useState } from "react";

/** The moment at which a part of the page came. It stands still, so that what is offered does not change under a finger. */
export function useMoment(): Date {
  const [moment] = useState(() => new Date());
  return moment;
}
