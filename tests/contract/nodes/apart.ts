import { type Couple, newCouple } from "../../support/couple.ts";
import { Page } from "../../support/page.ts";
import type { Person } from "../../support/person.ts";

/** A page of somebody on a certain node. */
export async function pageOn(origin: string, person: Person, workspace: string): Promise<Page> {
  const page = new Page(origin, workspace, person.cookie);
  await page.until("a first view or a refusal", (each) => each.workspace !== undefined || each.refusal !== null);
  return page;
}

/** A new couple of which Ana is on the one node and Ben on the other. */
export async function newCoupleApart(anas: string, bens: string): Promise<Couple> {
  const couple = await newCouple(anas);
  couple.b.close();
  return { ...couple, b: await pageOn(bens, couple.ben, couple.workspace) };
}
