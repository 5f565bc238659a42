import { createServer } from "node:http";
import pg from "pg";
import { Server } from "socket.io";
import { answerParent } from "./answers.ts";
import { countStatements } from "./count-statements.ts";

// The floor: what a message costs that is made durable and passed on, without anything that this product is about.

const pool = new pg.Pool({ connectionString: process.env["BENCH_DATABASE"] ?? "", max: 10 });
pool.on("error", () => undefined);
const statements = countStatements(pool);
await pool.query("create table if not exists relayed (id uuid primary key, couple text not null, body text not null)");

const KEEP = { name: "keep", text: "insert into relayed (id, couple, body) values ($1, $2, $3)" };

const http = createServer((request, response) => response.end(request.url));
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });
io.on("connection", (socket) => {
  const couple = String(socket.handshake.auth["couple"]);
  void socket.join(couple);
  socket.on("command", ({ id, text }: { id: string; text: string }, ack: (answer: unknown) => void) => {
    void pool.query({ ...KEEP, values: [id, couple, text] }).then(() => {
      socket.to(couple).emit("slices", { id, text });
      ack({ ok: true });
    });
  });
});
http.listen(0, "127.0.0.1", () => {
  const address = http.address();
  answerParent(
    `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`,
    statements,
    async () => {
      await io.close();
      await pool.end();
    },
  );
});
