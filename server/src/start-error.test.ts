import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { connectError, listenError, notStarted, StartError } from "./start-error.ts";

async function listenFailure(port: number, host: string): Promise<unknown> {
  const server = createServer().listen(port, host);
  const [error] = await once(server, "error");
  return error;
}

test("a port that another program uses is told in one sentence with the way out", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { code, message } = listenError(await listenFailure(port, "127.0.0.1"), "127.0.0.1", port);
  other.close();
  expect([code, message]).toEqual([
    "port-in-use",
    `Port ${port} is already used by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  ]);
});

test("an address of another machine is told in one sentence", async () => {
  const { code, message } = listenError(await listenFailure(0, "192.0.2.1"), "192.0.2.1", 3000);
  expect([code, message]).toEqual([
    "address-not-here",
    `The address "192.0.2.1" does not belong to this machine. Set HOST to one that does, such as localhost or 0.0.0.0.`,
  ]);
});

test("a database that cannot be reached is told with its address and never with its password", async () => {
  const client = new pg.Client({ connectionString: "postgresql://user:secret@127.0.0.1:1/footbridge" });
  const error = await client.connect().catch((reason: unknown) => reason);
  const { code, message } = connectError(error, "postgresql://user:secret@127.0.0.1:1/footbridge");
  expect([code, message]).toEqual([
    "database-unreachable",
    "The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED). Start it, or check the address in DATABASE_URL.",
  ]);
});

test.each([
  ["28P01", "The database at db:5432 does not accept the user and password in DATABASE_URL."],
  ["3D000", "The database at db:5432 has no database of the name in DATABASE_URL. Create it first."],
  ["57P03", "The database at db:5432 is still starting. Try again in a moment."],
])("PostgreSQL's refusal %s is told in one sentence", (refusal, sentence) => {
  const error = Object.assign(new Error("with details"), { code: refusal });
  expect(connectError(error, "postgresql://user:secret@db/footbridge").message).toBe(sentence);
});

test("anything else is told with its own words, and a StartError stays as it is", () => {
  const known = new StartError("data-folder-in-use", "In use.");
  expect(notStarted(known)).toBe(known);
  const { code, message } = notStarted(new Error("no luck"));
  expect([code, message]).toEqual(["not-started", "Footbridge could not start: no luck"]);
});
