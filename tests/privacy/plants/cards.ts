import { answering, LAST_LINES, RAISE_VERSION, withSql } from "./peeking.ts";
import { before, instead, type Plant } from "./plant.ts";

const CARD = "server/src/workspaces/commands/card.ts";
const CARDS_SQL = "migrations/0012_cards.sql";
const FIRST = "import {\n  type CardCommand,";

/** A policy of the cards, with another condition. */
function policy(table: string, find: string, using: string) {
  const head = `create policy ${table}_select on footbridge.${table} for select to footbridge_member\n  using (`;
  return instead(CARDS_SQL, `${head}${find});`, `${head}${using});`);
}

const OWN_OR_THE_GIVERS = `
    opened_by = footbridge.my_seat(workspace_id)
    or (footbridge.my_seat(workspace_id) is not null and opened_by = giver)
  `;

/** Leaks of cards: that one is written, and that one was opened alone. */
export const CARD_PLANTS: readonly Plant[] = [
  {
    name: "opening a card alone calls its giver",
    tells: "that the other reads a card",
    edits: [
      instead(
        CARD,
        'changes: ownChange({ name: "card", key: command.card }) };',
        'changes: { ...ownChange({ name: "card", key: command.card }), audience: "both" } };',
      ),
    ],
  },
  {
    name: "a card that is being written calls both",
    tells: "that the other writes a card",
    edits: [
      instead(
        CARD,
        '{ outcome: { revision: revision + 1 }, changes: ownChange({ name: "card-draft", key: kindOf(command.words) }) }',
        '{ outcome: { revision: revision + 1 }, changes: { ...ownChange({ name: "card-draft", key: kindOf(command.words) }), audience: "both" } }',
      ),
    ],
  },
  {
    name: "what is done alone with cards raises the workspace's version",
    tells: "how often the other wrote on a card, or opened one",
    edits: [
      withSql(CARD, FIRST),
      before(
        CARD,
        '  for (const change of decision.facts)\n    if (change.type === "card.opened")',
        `  ${RAISE_VERSION}`,
      ),
    ],
  },
  {
    name: "openings of cards for both members",
    tells: "which cards the other has read",
    edits: [policy("card_openings", OWN_OR_THE_GIVERS, "footbridge.my_seat(workspace_id) is not null")],
  },
  {
    name: "openings of cards without membership",
    tells: "who has read which cards, to strangers",
    edits: [policy("card_openings", OWN_OR_THE_GIVERS, "true")],
  },
  {
    name: "drafts of cards for both members",
    tells: "that the other writes a card, and how long it is",
    edits: [
      policy("card_drafts", "seat = footbridge.my_seat(workspace_id)", "footbridge.my_seat(workspace_id) is not null"),
    ],
  },
  {
    name: "drafts of cards without membership",
    tells: "that somebody writes a card, to strangers",
    edits: [policy("card_drafts", "seat = footbridge.my_seat(workspace_id)", "true")],
  },
  {
    name: "a function that counts the cards that were opened",
    tells: "how many cards the other has read",
    edits: [
      answering(
        LAST_LINES.cards,
        "cards_opened",
        "bigint",
        "count(*) from footbridge.card_openings o where o.workspace_id = workspace",
      ),
    ],
  },
  {
    name: "a wish that cannot be made once a card was read alone",
    tells: "whether the other has read a card",
    edits: [
      before(
        CARD,
        "  const id = entropy.uuid();\n",
        `  if (command.type === "card.wish-together" && (await loadOpened(tx, workspace, seat)).includes(command.card))
    throw new RefusalError("card-open-already");
`,
      ),
    ],
  },
  {
    name: "a given card says how often it was rewritten",
    tells: "how often the other wrote on a card",
    edits: [
      instead(
        "shared/src/domain/card/decide.ts",
        `return accept({ type: "card.given", card: minted, kind: command.kind, by, at });`,
        `return accept({ type: "card.given", card: minted, kind: command.kind, by, at, revision: draft.revision } as never);`,
      ),
    ],
  },
];
