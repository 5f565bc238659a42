import { setTimeout as wait } from "node:timers/promises";
import type { Socket } from "socket.io-client";
import type { Child } from "../children/child.ts";
import type { BenchGround } from "../ground.ts";
import { openFloorSocket } from "../lines/floor-line.ts";
import { openPage } from "../lines/footbridge-line.ts";
import { type Row, row } from "../report.ts";

/** Bytes for each of these sockets, in the heap and beside it, once they are open and quiet. */
async function perSocket(child: Child, open: () => Promise<readonly Socket[]>): Promise<number> {
  const before = await child.ask("memory");
  const sockets = await open();
  await wait(500);
  const after = await child.ask("memory");
  for (const socket of sockets) socket.disconnect();
  await wait(500);
  return (after - before) / sockets.length;
}

/** (c) What a connected person takes, beside a bare connection. */
export async function memory(ground: BenchGround): Promise<readonly Row[]> {
  const couples = await ground.couples(ground.quick ? 50 : 200);
  const both = couples.flatMap(({ workspace, a, b }) => [a, b].map((cookie) => ({ workspace, cookie })));
  const footbridge: number[] = [];
  const floor: number[] = [];
  const openAll = async (one: (at: number) => Promise<Socket>): Promise<readonly Socket[]> => {
    const sockets: Socket[] = [];
    for (let at = 0; at < both.length; at += 1) sockets.push(await one(at));
    return sockets;
  };
  const pages = () =>
    openAll((at) => openPage(ground.footbridge.origin, both[at]?.workspace ?? "", both[at]?.cookie ?? ""));
  const bare = () => openAll((at) => openFloorSocket(ground.floor.origin, String(at)));
  // What is made once, such as compiled code and connections to the database, is no connection's.
  await perSocket(ground.footbridge, pages);
  await perSocket(ground.floor, bare);
  for (let round = 0; round < (ground.quick ? 2 : 4); round += 1) {
    ground.say(`(c) ${both.length} connections, round ${round + 1}`);
    floor.push((await perSocket(ground.floor, bare)) / 1024);
    footbridge.push((await perSocket(ground.footbridge, pages)) / 1024);
  }
  const bar = { of: "ratio", most: 2 } as const;
  return [row({ measure: "c", what: "memory of a connected person", unit: "kB", bar }, footbridge, floor)];
}
