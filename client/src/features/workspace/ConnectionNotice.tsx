import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { workspace as words } from "../../words/en/workspace.ts";

/** Says when the connection is away; says nothing while all is well. */
export function ConnectionNotice() {
  const { state } = useConnectedness();
  if (state !== "offline") return null;
  return (
    <Notice tone="offline" announce="polite" title={words.offline.title}>
      <p>{words.offline.body}</p>
    </Notice>
  );
}
