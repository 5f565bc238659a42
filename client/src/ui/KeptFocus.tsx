import { type ReactNode, useRef } from "react";
import { useKeptFocus } from "./useKeptFocus.ts";

/** A part of a page in which the focus stays when what had it goes away (see `useKeptFocus`). */
export function KeptFocus({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part} tabIndex={-1} {...useKeptFocus(part)}>
      {children}
    </div>
  );
}
