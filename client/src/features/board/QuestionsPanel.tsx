import { board } from "../../words/en/board.ts";
import { Panel } from "./Panel.tsx";

/** The open questions of all sections, with every answer to each and the ways on. */
export function QuestionsPanel({ arrived }: { readonly arrived: boolean }) {
  const { title, description, empty } = board.questions;
  return <Panel place="questions" title={title} description={description} empty={empty} arrived={arrived} />;
}
