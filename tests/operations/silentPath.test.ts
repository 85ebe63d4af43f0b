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
  let [waited, asked] = [0, 0];
  const measured = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => measured() + waited);
  const server = createServer((request, response) => {
    if (request.url === "/langsam") {
      waited += 20_000;
      asked += 1;
      request.socket.destroy();
    } else response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
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
async function calls(organisation: string, url: string, hosts = [new URL(url).host]): Promise<void> {
  const allowed = { kind: "settings", id: "outbound-hosts", rev: 0, expires: null, content: { hosts } };
  await town.deps.store.organisation(organisation).records.save(allowed);
  await putOnOffer(town, organisation, calling("ruft", url));
}

it("P30 an address that hangs keeps nobody from another one of its host", async () => {
  const { server, host } = await openHost();
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.0/8"] } });
  await calls("heuchelheim", `http://${host}/langsam`);
  await calls("kassel", `http://${host}/schnell`);
  for (let count = 0; count < 3; count += 1)
    for (const organisation of ["heuchelheim", "kassel"]) await sends(town, `/${organisation}/ruft`);
  await workOnce(town.deps, "p");
  server.close();
  expect([await waiting("heuchelheim"), await waiting("kassel")]).toEqual([3, 0]);
});

it("who may not call a host reads so while it is silent, and ends no silence of it", async () => {
  const { server, host, asked } = await openHost();
  town = await openTown(undefined, { outbound: { inner: ["127.0.0.0/8"] } });
  await calls("heuchelheim", `http://${host}/langsam`);
  await calls("kassel", `http://${host}/langsam`, []);
  for (let count = 0; count < 2; count += 1) await sends(town, "/heuchelheim/ruft");
  await workOnce(town.deps, "p");
  for (const organisation of ["kassel", "heuchelheim"]) {
    await sends(town, `/${organisation}/ruft`);
    await workOnce(town.deps, "p");
  }
  server.close();
  expect([await waiting("kassel"), await waiting("heuchelheim"), asked()]).toEqual([0, 3, 2]);
  const { cases } = town.deps.store.organisation("kassel");
  expect(await cases.countTasks()).toEqual([{ role: "incident", count: 1 }]);
});
