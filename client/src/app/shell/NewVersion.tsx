import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "../../ui/Button.tsx";
import { app } from "../../words/en/app.ts";
import { useSession } from "../session.tsx";
import { unsent } from "../unsent/unsent.ts";
import { goOnInNewer, keepShell } from "./shell.ts";

/**
 * Offers a newer version of the product in one quiet line, and never takes it by itself. Chosen while words are still to be
 * sent, it waits for them.
 */
export function NewVersion() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const [wanted, setWanted] = useState(false);
  const unsaved = useSyncExternalStore(unsent.subscribe, unsent.any);
  const { now } = useSession();
  const signedIn = now.state === "person";
  useEffect(() => (signedIn ? keepShell(setWaiting) : undefined), [signedIn]);
  useEffect(() => {
    if (waiting !== null && wanted && !unsaved) goOnInNewer(waiting);
  }, [waiting, wanted, unsaved]);
  return (
    <div role="status">
      {waiting !== null && (
        <p>
          {wanted ? app.newVersion.afterSaving : app.newVersion.there}{" "}
          {!wanted && (
            <Button kind="text" onClick={() => setWanted(true)}>
              {app.newVersion.take}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
