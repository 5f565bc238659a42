import { board } from "../../words/en/board.ts";
import { Panel } from "./Panel.tsx";

/** The lines that were put aside, from all sections. */
export function AsidePanel({ arrived }: { readonly arrived: boolean }) {
  const { title, description, empty } = board.aside;
  return <Panel place="aside" title={title} description={description} empty={empty} arrived={arrived} />;
}
