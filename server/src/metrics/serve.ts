import { createServer } from "node:http";
import { listenError } from "../start-error.ts";
import type { Metrics } from "./metrics.ts";

/** Where metrics can be read. */
export interface MetricsPage {
  /** The address, such as `http://127.0.0.1:9464/metrics`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Shows metrics at `/metrics`, on a port of their own: the one that people open never has them.
 * @throws StartError when the port is not to be had
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<MetricsPage> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    void metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    address: `http://${host}:${bound}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
