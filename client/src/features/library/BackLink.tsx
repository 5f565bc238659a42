import { useLocation } from "wouter";
import { Button } from "../../ui/Button.tsx";
import { library } from "../../words/en/library.ts";
import { wasSomewhere } from "./history.ts";

/** Back to the page of ours that one came from; elsewhere for whoever came here first. */
export function BackLink({ otherwise }: { readonly otherwise: string }) {
  const [, go] = useLocation();
  return (
    <Button kind="text" onClick={() => (wasSomewhere(window) ? window.history.back() : go(otherwise))}>
      {library.back}
    </Button>
  );
}
