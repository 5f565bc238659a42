import { Link } from "wouter";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";
import { fill } from "../../words/fill.ts";

/** For whoever joined, until the inviter has said yes: waiting, as rest. */
export function JoinerWaitingPage({ inviterName }: { readonly inviterName: string | null }) {
  return (
    <Sheet>
      <Rest bridge="joined">
        <PageTitle>{invitation.joiner.title}</PageTitle>
        <p>
          {inviterName === null ? invitation.joiner.bodyUnknown : fill(invitation.joiner.body, { name: inviterName })}
        </p>
        <p>
          <Link href="/home">{invitation.joiner.home}</Link>
        </p>
      </Rest>
    </Sheet>
  );
}
