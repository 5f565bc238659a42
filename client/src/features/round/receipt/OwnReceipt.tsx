import { otherSeat } from "@footbridge/shared/domain/seat";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Details } from "../../../ui/Details.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { StatusLine } from "../../../ui/StatusLine.tsx";
import { saveTextFile } from "../../../ui/save-file.ts";
import { useCopied } from "../../../ui/useCopied.ts";
import { round } from "../../../words/en/round.ts";
import { fill } from "../../../words/fill.ts";
import type { OwnRound } from "../own-round.ts";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { checkOwn } from "./receipt.ts";
import { type ReceiptEntry, receiptFile } from "./receipt-file.ts";
import { useCheck } from "./useCheck.ts";

/** The receipt of one's own seal; once both have sealed, both receipts as they are shown to both. */
export function OwnReceipt({ own }: { readonly own: OwnRound }) {
  const words = round.receipt;
  const check = useCheck(own, checkOwn);
  const [copied, copy] = useCopied();
  const [saved, setSaved] = useState(false);
  const { mine, receipts } = own.view;
  if (mine.receipt === null) return null;
  const partner = own.workspace.names[otherSeat(own.workspace.seat)] ?? round.reading.partner;
  const entries: readonly ReceiptEntry[] =
    receipts === null
      ? [{ label: words.mine, receipt: mine.receipt.receipt }]
      : [
          { label: words.mineOfBoth, receipt: receipts.mine },
          { label: fill(words.theirs, { partner }), receipt: receipts.theirs },
        ];
  const text = (): string => receiptFile(own.words.title, entries);
  const said = copied === "failed" ? words.copyFailed : copied === "copied" ? words.copied : saved ? words.saved : "";
  return (
    <Details summary={receipts === null ? words.summary : words.summaryBoth}>
      <Stack gap="close">
        {check === "differs" && <Notice tone="warning">{words.ownDiffers}</Notice>}
        {entries.map(({ label, receipt }) => (
          <ReceiptLine key={label} label={label} receipt={receipt} />
        ))}
        {receipts !== null && receipts.times > 1 && <p>{fill(words.newest, { times: receipts.times })}</p>}
        {check === "matches" && <p>{words.ownMatches}</p>}
        {check === "unknown" && <p>{words.uncheckable}</p>}
        {words.meaning.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Actions>
          <Button kind="quiet" onClick={() => void copy(text())}>
            {words.copy}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              saveTextFile(words.fileName, text());
              setSaved(true);
            }}
          >
            {words.save}
          </Button>
        </Actions>
        <StatusLine text={said} tone={copied === "failed" ? "held" : "kept"} />
      </Stack>
    </Details>
  );
}
