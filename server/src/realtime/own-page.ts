import { OWN_KINDS, type OwnKind } from "@footbridge/shared/protocol/own-changed";
import { refusalOf } from "../refusal.ts";
import type { Page } from "./admission.ts";
import type { FanOut } from "./fan-out.ts";
import type { PageOfPerson } from "./own-news.ts";

/**
 * Lets in a page that is in no workspace. All that it is ever told is that something of its person's own changed, and
 * nothing that it sends is listened to.
 */
export function welcomeOwn(socket: Page, fanOut: FanOut): void {
  const { person, sessionKey, knock } = socket.data;
  const tellOwn = (what: OwnKind): void => void socket.emit("own-changed", { what });
  const page: PageOfPerson = {
    person,
    sessionKey,
    tellOwn,
    lookAnew: () => OWN_KINDS.forEach(tellOwn),
    // It is let in anew, or not.
    lookUnsure: () => socket.conn.close(),
    // Seen again, it comes again; and a phone that lost its network has left some behind that nobody looks at.
    makeRoom: () => {
      socket.disconnect(true);
      return true;
    },
    close: (code) => {
      socket.emit("refused", refusalOf(code));
      socket.disconnect(true);
    },
  };
  knock.over();
  if (knock.ended(person, sessionKey)) {
    page.close("signed-out");
    return;
  }
  fanOut.addOwn(page);
  socket.data.page = page;
  socket.on("disconnect", () => fanOut.removeOwn(page));
}
