import {
  type CardCommand,
  isOwnCardCommand,
  type OwnCardCommand,
  type SharedCardCommand,
} from "@footbridge/shared/domain/card/commands";
import { decideCard, decideOwnCard } from "@footbridge/shared/domain/card/decide";
import { BLANK_CARDS, kindOf, wordsToGive } from "@footbridge/shared/domain/card/words";
import { cardsState } from "@footbridge/shared/domain/fold";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { dayAt } from "@footbridge/shared/domain/workspace/keeping";
import { RefusalError } from "../../refusal.ts";
import { keepCard, loadDraft, loadOpened, openCard, saveDraft } from "../cards.ts";
import { changesFrom, ownChange } from "../changes.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command on cards: on one's own side, or with the other. */
export async function runCardCommand(command: CardCommand, ground: Ground): Promise<Done> {
  const { status } = ground.loaded.state.workspace;
  // Where it is closed, a card that was given can be opened, and whatever else there is was refused before.
  if (status !== "open" && status !== "closed") throw new RefusalError("workspace-not-open");
  return isOwnCardCommand(command) ? runOwn(command, ground) : runShared(command, ground);
}

/** It touches rows of the person's own alone (P1). */
async function runOwn(command: OwnCardCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  const { seat, state } = loaded;
  const kind = command.type === "card.save-draft" ? kindOf(command.words) : null;
  const revision = kind === null ? 0 : (await loadDraft(tx, keyring, workspace, seat, kind)).revision;
  const opened = await loadOpened(tx, workspace, seat);
  const decision = decideOwnCard(command, cardsState(state), { revision, opened }, { seat, now: now.toISOString() });
  if (!decision.accepted) throw new RefusalError(decision.code);
  for (const change of decision.facts)
    if (change.type === "card.opened") await openCard(tx, workspace, change.card, otherSeat(seat), seat);
    else if (command.type === "card.save-draft") {
      const draft = { revision: change.revision, words: command.words };
      await saveDraft(tx, keyring, workspace, seat, draft, entropy, dayAt(now));
    }
  return command.type === "card.save-draft"
    ? { outcome: { revision: revision + 1 }, changes: ownChange({ name: "card-draft", key: kindOf(command.words) }) }
    : { outcome: {}, changes: ownChange({ name: "card", key: command.card }) };
}

async function runShared(command: SharedCardCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  const { seat, state } = loaded;
  // Whatever is not given is decided on without any draft.
  const kind = command.type === "card.give" ? command.kind : "appreciation";
  const draft = await loadDraft(tx, keyring, workspace, seat, kind);
  const id = entropy.uuid();
  const decision = decideCard(command, cardsState(state), draft, { seat, now: now.toISOString() }, id);
  if (!decision.accepted) throw new RefusalError(decision.code);
  if (command.type === "card.give") {
    await keepCard(tx, keyring, workspace, { id, giver: seat, words: wordsToGive(draft.words) }, entropy);
    const blank = { revision: draft.revision + 1, words: BLANK_CARDS[kind] };
    await saveDraft(tx, keyring, workspace, seat, blank, entropy, dayAt(now));
  }
  if (command.type === "card.open-together") await openCard(tx, workspace, command.card, seat, seat);
  await appendFacts(tx, workspace, loaded, decision.facts);
  const changes = changesFrom(decision.facts);
  return command.type === "card.give"
    ? { outcome: { card: id }, changes, besides: ownChange({ name: "card-draft", key: kind }) }
    : { outcome: {}, changes };
}
