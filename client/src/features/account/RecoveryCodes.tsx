import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { useAskBeforeLeaving } from "../../ui/leave/useAskBeforeLeaving.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { saveTextFile } from "../../ui/save-file.ts";
import { useCopied } from "../../ui/useCopied.ts";
import { account } from "../../words/en/account.ts";
import styles from "./RecoveryCodes.module.css";
import { recoveryCodesText } from "./recovery-codes-file.ts";

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly title: string;
  /** Their owner said that the codes are kept, and goes on. */
  readonly onKept: () => void;
}

/** The codes, this one time: to download, to copy, or to write down. */
export function RecoveryCodes({ codes, title, onKept }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const [downloaded, setDownloaded] = useState(false);
  const [copied, copy] = useCopied();
  const text = (): string => recoveryCodesText(codes, window.location.origin, new Date());

  useAskBeforeLeaving(!kept);

  const said =
    copied === "failed"
      ? account.codes.copyFailed
      : copied === "copied"
        ? account.codes.copied
        : downloaded
          ? account.codes.downloaded
          : "";
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={account.codes.tab}>{title}</PageTitle>
          <p>{account.codes.lead}</p>
        </Stack>
        <Stack gap="close">
          <ol className={styles.codes} aria-label={account.codes.list}>
            {codes.map((code) => (
              <li key={code} className={styles.code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
          <Actions>
            <Button
              kind="quiet"
              onClick={() => {
                saveTextFile(account.codes.fileName, text());
                setDownloaded(true);
              }}
            >
              {account.codes.download}
            </Button>
            <Button kind="quiet" onClick={() => void copy(text())}>
              {account.codes.copy}
            </Button>
          </Actions>
          <StatusLine text={said} tone={copied === "failed" ? "held" : "kept"} />
          <p>{account.codes.where}</p>
        </Stack>
        <Form
          onSend={() => {
            setAsked(true);
            if (kept) onKept();
          }}
        >
          <Checkbox
            label={account.codes.keptLabel}
            checked={kept}
            onChecked={setKept}
            error={asked && !kept ? account.codes.keptMissing : undefined}
          />
          <Button type="submit" wide>
            {account.codes.onward}
          </Button>
        </Form>
      </Stack>
    </Sheet>
  );
}
