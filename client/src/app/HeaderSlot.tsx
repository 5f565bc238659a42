import { createContext, type ReactNode, use } from "react";
import { createPortal } from "react-dom";

/** The place in the head of every page where the room one is in puts what has to be one press away. */
export const HeaderPlace = createContext<HTMLElement | null>(null);

/** Puts its children into the head of the page. */
export function HeaderSlot({ children }: { readonly children: ReactNode }) {
  const place = use(HeaderPlace);
  return place === null ? null : createPortal(children, place);
}
