import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { Seat } from "@footbridge/shared/domain/seat";
import { stageOf } from "./stage.ts";

/** `next`: before there is something to sign; `reading`: a version to read and sign; `signed`: one that both have signed. */
export type SignPage = { readonly at: "next" } | { readonly at: "reading" | "signed"; readonly number: number };

/** The page that someone finds who comes now, or who turns the page. */
export function firstPage(agreement: AgreementView, seat: Seat): SignPage {
  const stage = stageOf(agreement, seat);
  switch (stage.at) {
    case "settling":
    case "ready":
      return { at: "next" };
    case "reading":
    case "waiting":
      return { at: "reading", number: stage.revision.number };
    case "signed":
      return { at: "signed", number: stage.revision.number };
  }
}
