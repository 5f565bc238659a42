import type { ReactNode } from "react";
import { Redirect, useLocation } from "wouter";
import { signInTo } from "./onward.ts";
import { useSession } from "./session.tsx";
import { Unreachable } from "./Unreachable.tsx";
import { Waiting } from "./Waiting.tsx";

/** Shows a page to someone who is signed in; anyone else is led to the sign-in page and back here afterwards. */
export function RequirePerson({ children }: { readonly children: ReactNode }) {
  const { now } = useSession();
  const [path] = useLocation();
  if (now.state === "person") return children;
  if (now.state === "asking") return <Waiting />;
  if (now.state === "nobody") return <Redirect to={signInTo(path)} replace />;
  return <Unreachable sentence={now.sentence} />;
}
