import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";

/** Says that the form of a line is on this page; the answer takes it away again. */
type Opened = (clause: string) => () => void;

const OpenedContext = createContext<Opened>(() => () => undefined);
const OpenContext = createContext<string | null>(null);

/** Keeps which forms for other words of a line are on this page, in the order in which they were opened. */
export function LineFormsProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const opened = useCallback<Opened>((clause) => {
    setOpen((before) => [...before, clause]);
    return () => setOpen((before) => before.filter((each) => each !== clause));
  }, []);
  return (
    <OpenedContext value={opened}>
      <OpenContext value={open.at(-1) ?? null}>{children}</OpenContext>
    </OpenedContext>
  );
}

/** Counts a form as on this page for as long as it is. @param clause its line; null for a form that is nobody else's to know of */
export function useLineForm(clause: string | null): void {
  const opened = use(OpenedContext);
  useEffect(() => (clause === null ? undefined : opened(clause)), [clause, opened]);
}

/** The line whose form was opened last on this page; null where none is open. */
export function useOpenLineForm(): string | null {
  return use(OpenContext);
}
