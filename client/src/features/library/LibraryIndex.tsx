import { LIBRARY_PAGE_IDS } from "@footbridge/shared/practice/library/page";
import { Link } from "wouter";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { library } from "../../words/en/library.ts";
import { VERIFY } from "../verify/addresses.ts";
import { BackLink } from "./BackLink.tsx";
import { PageList } from "./PageList.tsx";

/** The list of all pages. */
export function LibraryIndex() {
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle tab={library.tab}>{library.title}</PageTitle>
          <p>{library.lead}</p>
        </Stack>
        <PageList pages={LIBRARY_PAGE_IDS} />
        <p>
          <Link href={VERIFY}>{library.verify}</Link>
        </p>
        <BackLink otherwise="/" />
      </Stack>
    </Sheet>
  );
}
