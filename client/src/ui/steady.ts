/** Something on the screen, and how far below the top of the window it was. */
interface Hold {
  readonly element: Element;
  readonly top: number;
}

/** Where the window is looked at for what somebody may be reading, as parts of its height. */
const EYES = [0.2, 0.45, 0.7] as const;

function holdOn(element: Element): Hold {
  return { element, top: element.getBoundingClientRect().top };
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * What must not move while a part of the page changes, the weightiest first: what is being touched, what has the focus, and
 * where a page was scrolled, what is being read. At the very top of a page, what comes new may push down what is below.
 * @param frame the part that changes
 * @param touched what a finger or a pressed button of the mouse is on, if anything
 */
export function holdStill(frame: Element, touched: Element | null): readonly Hold[] {
  const focused = document.activeElement;
  const held = [touched, focused].filter(
    (each) => each !== null && each !== frame && frame.contains(each) && isInView(each),
  ) as readonly Element[];
  if (window.scrollY <= 0) return held.map(holdOn);
  const { left, width } = frame.getBoundingClientRect();
  const read = EYES.flatMap((eye) => {
    const found = document.elementFromPoint(left + width * 0.6, window.innerHeight * eye);
    return found !== null && found !== frame && frame.contains(found) ? [found] : [];
  });
  return [...held, ...read].map(holdOn);
}

/** Scrolls so that the first thing that is still there is where it was, to the pixel. */
export function letGo(holds: readonly Hold[]): void {
  const still = holds.find(({ element }) => element.isConnected && element.getClientRects().length > 0);
  if (still === undefined) return;
  const moved = still.element.getBoundingClientRect().top - still.top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}
