import { ADDENDA_LIMIT, EXCHANGES_LIMIT, WRITE_BACKS_LIMIT } from "@footbridge/shared/domain/listening/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";

/** The hand-written parts of the document, in Markdown. What can be generated is not written here. */
export const PROSE = {
  opening: `What passes between a client and the server: every request, message, shape, code and limit. This file is written by
\`npm run docs:protocol\` from the schemas that the server itself parses with, and a test fails when the two differ, so
it is enough to write another client from. The protocol's version is **${PROTOCOL_VERSION}**.

HTTP carries accounts, invitations, files and health. Everything that two people do in a workspace goes over one socket:
commands to the server, each acknowledged, and slices of the view back.`,

  notation: `Shapes read like TypeScript types, with these words of their own:

- \`integer (1 or more)\`, \`string (at most 10)\`, \`Array<…> (at most 20)\`: the limits are part of the shape. Lengths of
  strings count UTF-16 code units.
- \`Text(n)\`: a string of at most n that can be kept and shown everywhere: no half of a surrogate pair, and no control
  character other than a line break, a carriage return and a tab. Text of a clause must also hold something other than
  blanks, and what is said in listening something that can be seen.
- \`name?\`: may be absent. It is never \`null\` then.

Every shape is **strict**: an unknown field, another type or a value out of range makes the whole message
\`message-not-understood\`, and nothing changes. What the server sends is parsed by the same strict schemas on its way out.`,

  http: `Bodies are JSON in UTF-8 with \`content-type: application/json\`. An answer is **200** with the shape below, or a refusal:
a \`RefusalBody\` with the status that belongs to its code. Answers of the API carry \`cache-control: no-store\`. Wherever
\`GET\` works, \`HEAD\` does too.

**Origin.** Every request that is neither \`GET\` nor \`HEAD\`, and every socket, must carry an \`Origin\` header equal to the
origin that people open; anything else is \`wrong-origin\`. A client that is not a browser sets the header itself.

**Sessions.** Signing up, signing in and the way back set a cookie, \`footbridge\`, or \`__Host-footbridge\` where people open
the server over https: \`HttpOnly\`, \`SameSite=Lax\`, \`Path=/\`, and \`Secure\` over https. It is good for 30 days from its last
use. Send it with every request and with the socket's handshake. When a session ends, its sockets are told and closed.

**Order of the checks.** Origin, then how often, then size and JSON, then whether one is signed in, then the shape, then
whether it is one's workspace, then the rest. The first that fails is the answer. A workspace that is not one's own cannot
be told from one that does not exist.

**Everything else.** Any other \`GET\` answers a page or a file of a page; any other request, and any other address under
\`/api/\`, is \`not-found\`.`,

  handshake: `Socket.IO (protocol 5, Engine.IO 4) at the path \`/socket.io/\`, **websocket transport only**, default namespace, no
compression. One socket is one page of one person, in one workspace or in none. The handshake carries the session's cookie, the
\`Origin\` and, as Socket.IO's \`auth\`, a \`Handshake\`. Who asks follows from the session and is never part of a message.

A wrong \`Origin\` is refused by the websocket's upgrade itself. Any other refusal comes as \`connect_error\` with a
\`Refusal\` in its \`data\`:`,

  afterHandshake: `Whether the workspace is one's own is found out with the first load. When it is not, or stops being so, the server sends
\`refused\` with a \`Refusal\` and hangs up:`,

  order: `**Slices hold whole states, never differences.** What arrives last for a slice is what holds; forget what you held of it
before. \`sequence\` is counted for this one connection, from 1 without a gap: a client that sees a gap sends \`refresh\`. A
message with \`fresh: true\` replaces everything the client holds. The first message after connecting is fresh.

**Several changes may come as one.** While the server loads one message it collects what changes meanwhile, so a client sees
every last state and not every state between.

**Until the inviter has confirmed the person in seat \`b\`**, both get the \`workspace\` slice and nothing else. When someone
joins, is confirmed or is declined, everyone concerned gets a fresh view.

**Which slices come after what.** A command on one's own side of a round: that \`round\`, to the other pages of its sender
alone; the page that saved an answer has its acknowledgement and gets no slice, so that nothing is written over what is being
typed. Both sealed, or not both any more: that \`round\`, to both. A reveal: that \`round\`, its \`listening\`, the \`board\`, every drafted
\`clause\` and the \`agreement\`, to both. A mark on a phrase: \`phrases\`, to its sender's pages alone; once both have marked it, and
on every change from then on, to both, with the \`board\`, the \`clause\` and the \`agreement\` when it makes a draft. A command
on the board: the \`clause\` and the \`agreement\`, and the \`board\` when a
clause comes or a version is withdrawn. A command on the agreement: the \`agreement\`. A command
of listening: the \`listening\` of that round, to both. A command about a space: the \`space\`, and when it makes one longer, to its
sender's pages alone. A command about a time-out: the \`timeout\`, to both. Pausing, and that both would go on: the \`pause\`, to
both; that one would: to its sender's pages alone. A command about a
meeting: the \`meeting\`, to both; not now and leaving, to its sender's pages alone. In a meeting, besides, when the other's being
here changes; a reveal there brings it with the rest. Giving a
card, wishing to open one together, and opening one together: that \`card\`, to both; after giving, one's \`card-draft\` to one's
own pages. Saving a draft and opening a card alone: to one's own pages alone, and not to the page that saved. The sender's own
page gets these too.

**While a space runs nothing is told**, whatever either does: commands that the other would see are \`space-running\`, and
neither rounds nor marks are settled. The first visit, \`refresh\` or command after its end settles them, dated with the end itself.

**While a time-out runs or a workspace is paused** a command waits (\`timeout-running\`, \`pause-running\`) unless nobody sees it or it takes something of one's own back. That
it a time-out is over is no message: it follows from its end.

**Where a workspace is closed** both get a fresh view, and every command but \`workspace.leave\` and \`card.open\` is \`workspace-closed\`. When its
time is over it is \`not-your-workspace\`, as for anybody who never had a seat there.

**Acknowledged means durable.** \`ok: true\` is sent after the commit, and \`ok: false\` means that nothing changed; only
after \`not-saved\`, as after no answer at all, a client cannot know, and sends the command again under the same id. An
acknowledgement and the slices of the same command come in either order.

**Exactly once.** The client makes the command's \`id\`. The server keeps the ids of what it accepted, by person and workspace:
the same id with the same command gets the first outcome again and changes nothing, whenever it comes; with another command it
is \`command-id-reused\`. The order of keys in the JSON does not matter. A command that was refused is not kept and is decided
anew. So when an acknowledgement does not come, or the connection breaks, or the answer is \`not-saved\`: send the same
envelope again, after the reconnect.

**What is a person's own.** When somebody changes something that is theirs alone, the pages of their other sessions get
\`own-changed\` after the commit, whatever workspace they are in: its kind, and nothing else; they ask for it over HTTP. The
session that changed it has its answer. It stands beside the slices and has no \`sequence\`. A page in no workspace gets nothing
else and sends nothing; as anything may have been missed before it was in, it asks once when it is. Nothing of this reaches
anybody but the person.

**Reconnecting.** There is no replay: connect again, take the fresh view, send again what has no answer. One's typing is the
client's to keep: a \`round.save\` whose \`base\` is not the present revision is \`answer-moved-on\`, and then both texts are the
writer's to choose from.

**Whether it still leads anywhere.** A connection can be gone for a while before either end hears of it, most of all after a
device slept. \`still-here\` asks nothing of the database and counts for no limit: a page that gets no acknowledgement within
three seconds connects anew.

**Not answered at all.** A \`command\` or a \`clock\` without an acknowledgement function, a \`refresh\` or a \`clock\` beyond the limit, and events of other
names; in no workspace, anything.`,

  views: `A view is made for one seat, from a list of what may be in it. Before a round is revealed nothing of it reaches the other:
no words, no lengths, no counts, no times, no frames. What one learns of the other is that both have sealed, or no longer both
have, with receipts that say nothing of the words; that both were ready, by the reveal; both marks on a phrase, once both
have marked it, or that this is not so any more; everything on the board, and everything said in listening, which are the same for both.

There is a \`listening\` slice for each round that is open, and none before.`,

  rounds: `A round is known by the id of its sheet; a check-in by the same with a dash and its day, \`check-in-2031-01-12\`. Of a prompt
whose id begins with \`kept-\` the answer is never anyone's but its author's. Answers are saved by prompt id and must fit the prompt's field. A required prompt
asks for words, or for \`skipped\`, before the sheet can be sealed; of repeatable entries it asks for the least number of entries with
words. An entry has every part of its field, each a string, empty where nothing was written, and an id of the client's making.

What a reveal drafts: **together** means one clause for the two; the same on both sides becomes one draft by \`both\`
(\`both-wrote\`), different answers become one clause with two versions (\`open-question\`), and one answer alone a draft by its
author (\`one-wrote\`). **own** means a draft by its author for each side, and for each entry. A phrase becomes a draft
(\`both-marked\`) when both can say it and hear it, and once only. Nothing is agreed by being
drafted. Texts are the same when they read the same: case, spacing and the form of accents do not count. Times in two zones are
the same when they are one moment of one day all year long. Where either reads a layer as \`missing\` and neither answered its
\`-fill\`, one line in the practice's words is drafted from those readings: \`one-wrote\`, or \`both-wrote\` where both read it so.`,

  receipts: `A seal has a receipt, so that each can check after the reveal that the other's words are those that were sealed. With
\`part\` for the length of a part's UTF-8 in bytes, a colon and the part, and lower-case hex for every digest:

- \`promptSet\` = SHA-256 over the RFC 8785 JSON of \`{ sheet, version, prompts }\`: the sheet's id, its version, and the ids of its
  prompts in order.
- the receipt = SHA-256 over \`part("footbridge/receipt/1") part(workspace) part(round) part(seat) part(promptSet) part(nonce)
  part(words)\`, without anything between. \`words\` is the RFC 8785 JSON of the answers that have words, by prompt id: what the other
  gets as \`theirs\`. Skipped, put off and left blank are not in it.
- the receipt as it is shown to both = SHA-256 over \`part("footbridge/receipt-shown/1") part(times) part(salt)
  part(receipt)\`. \`salt\` is the server's, another one each time that both come to have sealed, and null before the reveal, which
  opens the last one: so neither the receipts nor the words tell whether the other's seal was taken back in between.

The author has \`mine.receipt\` while the seal lasts. Both have \`receipts\` while both have sealed, and \`revealed.opening\` has what
the other's receipt is checked with. A receipt proves "not changed", and only to someone who had it before the reveal; it does not
prove who wrote, when, or that it is true.`,

  listening: `After a round is open the two may listen to each other. An **exchange** has two halves. In each, the **listener** writes
back what they heard; the other says yes to exactly these words, by their digest, or “not quite” with a sentence, and then the
listener writes again; after the yes the listener replies or leaves it at that, and the half has ended. A half opens only when
the one before has ended. Who listens alternates: with the rounds of the path (in the first, \`b\` listens to \`a\` first), with the
halves, and with the exchanges of a round. \`turn\` has it; a client need not count.

There are at most ${WRITE_BACKS_LIMIT} tries in a half, ${EXCHANGES_LIMIT} exchanges in a round, and ${ADDENDA_LIMIT} additions of one person to a round. Nothing that was
said is changed or taken away. A text that is refused is kept nowhere: a client keeps it for its writer.`,

  terms: `A typed clause (\`kind: "term"\`) has a value with the limits of the field that asks for it; the server writes its sentence. It
stays a clause of its term, whatever its wording.`,

  agreement: `A revision's \`digest\` is SHA-256 over the UTF-8 of the RFC 8785 (JCS) form of \`document\`, in lower-case hex: a client
can check it, and should before it lets anyone sign. \`previous\` is the digest of the last revision that both signed. The
\`nonce\` keeps a digest from confirming a guess at the words. Digests of versions on the board cannot be recomputed; quote the
one that came with the words that were read.

A revision is \`frozen\` until both signed, then \`signed\` for good. Any command on the board, and \`agreement.set-aside\`, makes
a frozen one \`set-aside\`; a signed one stays as it is and can always be fetched.`,
} as const;
