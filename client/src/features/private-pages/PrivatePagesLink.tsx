import { FootLink } from "../../ui/FootLink.tsx";
import { home } from "../../words/en/home.ts";
import { PRIVATE_PAGES } from "./addresses.ts";

/** The way to one's private pages, at the foot of a page of a workspace. */
export function PrivatePagesLink() {
  return <FootLink href={PRIVATE_PAGES}>{home.own.pages}</FootLink>;
}
