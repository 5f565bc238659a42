import { type Inputs, SYSTEM_INPUTS } from "../../server/src/inputs.ts";

/** A clock that a test holds. */
export interface Clock {
  readonly inputs: Inputs;
  /** Moves it on, by milliseconds. */
  advance(by: number): void;
  /** Whether it moves on by itself with every look at it; while it stands, nobody's budget of messages fills up. */
  running: boolean;
}

/**
 * Opens a clock that goes as fast as the world's, from another time on.
 * @param from where it begins, in milliseconds since 1970; some years ahead unless given
 */
export function tickingClock(from = Date.parse("2031-01-01T09:00:00Z")): Omit<Clock, "running"> {
  let ahead = from - Date.now();
  return {
    advance: (by) => {
      ahead += by;
    },
    inputs: { ...SYSTEM_INPUTS, now: () => new Date(Date.now() + ahead) },
  };
}

/** Each look at a running clock lasts this long, in milliseconds: enough for one more message. */
const LOOK = 200;

/**
 * Opens a clock that is running.
 * @param from where it begins, in milliseconds since 1970; some years ahead unless given
 */
export function openClock(from = Date.parse("2031-01-01T09:00:00Z")): Clock {
  let now = from;
  const clock: Clock = {
    running: true,
    advance: (by) => {
      now += by;
    },
    inputs: {
      ...SYSTEM_INPUTS,
      now: () => {
        if (clock.running) now += LOOK;
        return new Date(now);
      },
    },
  };
  return clock;
}
