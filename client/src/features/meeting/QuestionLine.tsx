import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";

/** The other's question. */
export function QuestionLine({ partner }: { readonly partner: string }) {
  return <p>{fill(words.question.line, { partner })}</p>;
}
