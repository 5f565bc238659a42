import { randomBytes } from "node:crypto";
import type { Command, Outcome } from "@footbridge/shared/protocol/commands";
import { createPerson } from "../../../server/src/accounts/persons.ts";
import { invite } from "../../../server/src/invitations/invite.ts";
import { redeemInvitation } from "../../../server/src/invitations/redeem.ts";
import type { WorkspaceDeps } from "../../../server/src/workspaces/deps.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import { openWorkspace, type Person } from "../../../server/src/workspaces/opening.ts";

/** Makes an account without the slow hash of a pass phrase: nobody signs in with it. */
export async function person(deps: WorkspaceDeps, name: string): Promise<Person> {
  const entropy = deps.inputs.entropy(name);
  const account = {
    email: `${name}@example.org`,
    emailKey: randomBytes(32),
    name,
    passPhraseHash: "no pass phrase fits this",
  };
  const made = await deps.door.asAccounts((tx) => createPerson(tx, deps.master, account, entropy, deps.inputs.now()));
  if (made === undefined) throw new Error("an account of this name is there already");
  return made;
}

/** Two people and the workspace they are in. */
export interface Two {
  readonly workspace: string;
  readonly ana: Person;
  readonly ben: Person;
}

/** Two people, new ones unless given, the second of whom has joined with a link and is not confirmed. */
export async function joined(
  deps: WorkspaceDeps,
  first?: Person,
  second?: Person,
): Promise<Two & { readonly token: string }> {
  const ana = first ?? (await person(deps, "Ana"));
  const ben = second ?? (await person(deps, "Ben"));
  const workspace = await openWorkspace(deps, ana, "en");
  const { token } = await invite(deps, ana, workspace);
  await redeemInvitation(deps, ben, token);
  return { workspace, ana, ben, token };
}

/** Two people, new ones unless given, in a new, open workspace. */
export async function together(deps: WorkspaceDeps, first?: Person, second?: Person): Promise<Two> {
  const { workspace, ana, ben } = await joined(deps, first, second);
  await accepted(deps, { person: ana.id, workspace }, { type: "workspace.confirm-partner" });
  return { workspace, ana, ben };
}

/** Carries out a command that has to be accepted, under a new id. */
export async function accepted(
  deps: WorkspaceDeps,
  actor: { readonly person: string; readonly workspace: string },
  command: Command,
): Promise<Outcome> {
  const { ack } = await execute(deps, actor, { id: deps.inputs.entropy(actor.person).uuid(), command });
  if (!ack.ok) throw new Error(`${command.type} was refused: ${ack.refusal.code}`);
  return ack.outcome;
}
