import { useEffect, useRef } from "react";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { Button } from "../../ui/Button.tsx";
import { DialogFrame } from "../../ui/DialogFrame.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { calendar as words } from "../../words/en/calendar.ts";
import { files } from "../../words/en/files.ts";
import { AskPassPhrase } from "../files/AskPassPhrase.tsx";
import styles from "./CalendarPart.module.css";
import { RevokeAddress } from "./RevokeAddress.tsx";
import { ShownAddress } from "./ShownAddress.tsx";
import { type Address, type OwnAddress, useAddress } from "./useAddress.ts";

export interface AddressPartProps {
  readonly workspace: string;
  /** Whether any day still comes. Otherwise one that is there can be taken back, and nothing more is offered. */
  readonly coming: boolean;
}

/** One's own private address for calendar apps: made, shown once, replaced, taken back. */
export function AddressPart({ workspace, coming }: AddressPartProps) {
  const own = useAddress(workspace);
  const { answer, askAgain, asking, confirm, putAway } = own;
  if (!coming && (answer.state !== "here" || answer.value.at === "none")) return null;
  return (
    <div className={styles.address}>
      {/* Before what it asks for: it has to be closed when the focus goes there. */}
      <DialogFrame open={asking} title={files.ask.title} onCancel={putAway}>
        {asking && <AskPassPhrase confirm={confirm} onCancel={putAway} why={words.ask.why} submit={words.ask.submit} />}
      </DialogFrame>
      {answer.state === "here" && <Known own={own} address={answer.value} coming={coming} />}
      {answer.state === "waiting" && <p role="status">{words.address.working}</p>}
      {answer.state === "failed" && (
        <NoAnswer title={words.address.title} sentence={answer.sentence} onAgain={askAgain} />
      )}
    </div>
  );
}

const TITLES = {
  none: words.address.title,
  revoked: words.address.title,
  kept: words.kept.title,
  shown: words.shown.title,
} as const satisfies Record<Address["at"], string>;

interface KnownProps extends Pick<AddressPartProps, "coming"> {
  readonly own: OwnAddress;
  readonly address: Address;
}

function Known({ own, address, coming }: KnownProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(address.at);
  // The button that was pressed is gone with what it was about: its reader goes on at the head of what came instead.
  useEffect(() => {
    if (seen.current !== address.at) heading.current?.focus();
    seen.current = address.at;
  }, [address.at]);
  const problem = own.make.problem ?? own.revoke.problem;
  return (
    <Stack gap="close">
      <div>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          {TITLES[address.at]}
        </h3>
        <div role="status" className={styles.news}>
          {address.at === "revoked" && (
            <Notice tone="kept">
              <p>{words.revoked}</p>
            </Notice>
          )}
        </div>
      </div>
      {address.at === "shown" && <ShownAddress address={address.address} revoke={own.revoke} />}
      {address.at === "kept" && <p>{coming ? words.kept.lead : words.kept.leadAfterEnd}</p>}
      {coming && (address.at === "none" || address.at === "revoked") && <BeforeMaking />}
      <ProblemNotice problem={problem} />
      {address.at !== "shown" && (
        <Actions>
          {coming && (
            <Button
              kind="quiet"
              busy={own.make.busy}
              busyLabel={words.address.working}
              onClick={() => void own.make.run()}
            >
              {address.at === "kept" ? words.kept.again : words.address.make}
            </Button>
          )}
          {address.at === "kept" && <RevokeAddress revoke={own.revoke} />}
        </Actions>
      )}
    </Stack>
  );
}

/** What somebody should know who thinks about making one. */
function BeforeMaking() {
  const { lead, before, holder, company, untold } = words.address;
  return (
    <>
      <p>{lead}</p>
      <p id="before-an-address" className={styles.label}>
        {before}
      </p>
      <ul className={styles.list} aria-labelledby="before-an-address">
        <li>{holder}</li>
        <li>{company}</li>
        <li>{untold}</li>
      </ul>
    </>
  );
}
