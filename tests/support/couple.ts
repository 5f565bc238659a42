import { randomBytes } from "node:crypto";
import type { Page } from "./page.ts";
import { Person } from "./person.ts";

/** Two people in an open workspace, each on one page. */
export interface Couple {
  readonly workspace: string;
  readonly a: Page;
  readonly b: Page;
  readonly ana: Person;
  readonly ben: Person;
}

/** A person with an account. */
export async function newPerson(origin: string, name: string): Promise<Person> {
  const person = new Person(origin, {
    email: `${name.toLowerCase()}-${randomBytes(6).toString("hex")}@example.org`,
    name,
    passPhrase: `${randomBytes(12).toString("hex")} and a walk`,
  });
  await person.signUp();
  return person;
}

/** Opens a workspace for the first and lets the second join; nobody is confirmed yet. */
export async function joinUp(ana: Person, ben: Person): Promise<string> {
  const { id } = await ana.ask<{ id: string }>("POST", "/api/workspaces", {});
  const { token } = await ana.ask<{ token: string }>("POST", `/api/workspaces/${id}/invitation`, {});
  await ben.ask("POST", "/api/invitations/redeem", { token });
  return id;
}

/** Opens a workspace for two people with accounts, up to both being in it. */
export async function openWorkspaceOf(ana: Person, ben: Person): Promise<Couple> {
  const workspace = await joinUp(ana, ben);
  const a = await ana.connect(workspace);
  await a.accepted({ type: "workspace.confirm-partner" });
  const b = await ben.connect(workspace);
  await Promise.all([a, b].map((page) => page.until("the open workspace", () => page.agreement !== undefined)));
  return { workspace, a, b, ana, ben };
}

/** Two new people in a new, open workspace. */
export async function newCouple(origin: string): Promise<Couple> {
  return openWorkspaceOf(await newPerson(origin, "Ana"), await newPerson(origin, "Ben"));
}
