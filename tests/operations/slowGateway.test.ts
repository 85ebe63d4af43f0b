import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { saveHosts } from "../../server/src/outbound/connections.ts";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
let server: Server;
let asked = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    setTimeout(() => response.writeHead(504).end(), 5200);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.0/8"] } });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await town.close();
});

it("a gateway that takes its time to say that a system is away is silent: not every case waits for it", async () => {
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await saveHosts(town.deps.store.organisation("kassel"), [host]);
  const service = told("ruft");
  const { mail } = service.process.nodes;
  const calls = { ...mail, connector: "http", with: { url: `http://${host}/x` } };
  const nodes = { ...service.process.nodes, mail: calls } as unknown as typeof service.process.nodes;
  await putOnOffer(town, "kassel", { ...service, process: { nodes } });
  for (let count = 0; count < 8; count += 1) await sends(town, "/kassel/ruft");
  await town.work();
  // Two at once, and whoever was on the way when they ended.
  expect(asked).toBeLessThanOrEqual(4);
}, 60_000);
