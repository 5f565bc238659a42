import { ButtonLink } from "../../ui/Button.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { printAddress } from "../board/addresses.ts";
import { FileButton } from "../files/FileButton.tsx";
import styles from "./Downloads.module.css";

/** The files of a signed version. */
export function Downloads({ workspace, number }: { readonly workspace: string; readonly number: number }) {
  const { revisions } = words;
  const base = `/api/workspaces/${workspace}/revisions/${number}`;
  return (
    <ul className={styles.list} aria-label={fill(revisions.filesOf, { number })}>
      <li>
        <FileButton from={`${base}/agreement.pdf`} name="agreement.pdf">
          {revisions.pdf}
        </FileButton>
      </li>
      <li>
        <FileButton from={`${base}/agreement.pdf?paper=letter`} name="agreement.pdf">
          {revisions.pdfOnLetter}
        </FileButton>
      </li>
      <li>
        <FileButton from={`${base}/agreement.md`} name="agreement.md">
          {revisions.markdown}
        </FileButton>
      </li>
      <li>
        <FileButton from={`${base}/proof.json`} name="proof.json">
          {revisions.proof}
        </FileButton>
      </li>
      <li>
        <ButtonLink kind="text" href={printAddress(workspace, number)}>
          {revisions.paper}
        </ButtonLink>
      </li>
    </ul>
  );
}
