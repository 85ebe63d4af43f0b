import { workOnce } from "@blaupause/server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { putOnOffer, sends, told } from "../builders/toldService.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
afterEach(async () => {
  vi.restoreAllMocks();
  await town.close();
});

/** Says nothing at „/langsam“ for twenty seconds, as the process measures them. */
async function openHost() {
  let waited = 0;
  const measured = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => measured() + waited);
  const server = createServer((request, response) => {
    if (request.url === "/langsam") {
      waited += 20_000;
      request.socket.destroy();
    } else response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}
function calling(id: string, url: string) {
  const service = told(id);
  const { mail } = service.process.nodes;
  const nodes = { ...service.process.nodes, mail: { ...mail, connector: "http", with: { url } } };
  return { ...service, process: { nodes: nodes as unknown as typeof service.process.nodes } };
}
const waiting = async (organisation: string): Promise<number> => {
  const { cases } = town.deps.store.organisation(organisation);
  const all = (await cases.list({ limit: 9 })).cases;
  return (await Promise.all(all.map(({ caseId }) => cases.effects(caseId)))).flat().length;
};

it("P30 an address that hangs keeps nobody from another one of its host", async () => {
  const { server, host } = await openHost();
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.0/8"] } });
  for (const [organisation, path] of [
    ["heuchelheim", "langsam"],
    ["kassel", "schnell"],
  ] as const) {
    const hosts = {
      kind: "settings",
      id: "outbound-hosts",
      rev: 0,
      expires: null,
      content: { hosts: [host] },
    };
    await town.deps.store.organisation(organisation).records.save(hosts);
    await putOnOffer(town, organisation, calling("ruft", `http://${host}/${path}`));
    for (let count = 0; count < 3; count += 1) await sends(town, `/${organisation}/ruft`);
  }
  await workOnce(town.deps, "p");
  server.close();
  expect([await waiting("heuchelheim"), await waiting("kassel")]).toEqual([3, 0]);
});
