import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";

/** The version on this page was set aside meanwhile. */
export function Overtaken({ number, onTurnPage }: { readonly number: number; readonly onTurnPage: () => void }) {
  const { title, changed, onwards } = words.sign.overtaken;
  return (
    <Notice announce="polite" title={fill(title, { number })}>
      <p>{changed}</p>
      <Actions>
        <Button kind="quiet" onClick={onTurnPage}>
          {onwards}
        </Button>
      </Actions>
    </Notice>
  );
}
