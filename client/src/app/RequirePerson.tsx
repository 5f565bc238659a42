import type { ReactNode } from "react";
import { Redirect, useLocation } from "wouter";
import { Button } from "../ui/Button.tsx";
import { Actions, Stack } from "../ui/Layouts.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { app } from "../words/en/app.ts";
import { signInTo } from "./onward.ts";
import { useSession } from "./session.tsx";
import { Waiting } from "./Waiting.tsx";

/** Shows a page to someone who is signed in; anyone else is led to the sign-in page and back here afterwards. */
export function RequirePerson({ children }: { readonly children: ReactNode }) {
  const { now, askAgain } = useSession();
  const [path] = useLocation();
  if (now.state === "person") return children;
  if (now.state === "asking") return <Waiting />;
  if (now.state === "nobody") return <Redirect to={signInTo(path)} replace />;
  return (
    <Sheet>
      <Stack>
        <PageTitle>{app.unreachable.title}</PageTitle>
        <p>{now.sentence}</p>
        <Actions>
          <Button onClick={askAgain}>{app.unreachable.again}</Button>
        </Actions>
      </Stack>
    </Sheet>
  );
}
