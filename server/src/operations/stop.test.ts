import type { Response } from "express";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { afterAnswer, beside, nothingInHand } from "../auth/afterAnswer.ts";
import { endGently } from "./stop.ts";

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A server that answers at once, and has something to do afterwards. */
async function serving(after: () => Promise<unknown>): Promise<{ server: Server; url: string }> {
  const promise = (response: ServerResponse) =>
    afterAnswer({ log: () => undefined }, response as Response)("mail", after);
  const server = createServer((_request, response) => {
    promise(response);
    response.end("done");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
async function stopping(server: Server, limitMs: number): Promise<readonly string[]> {
  const happened: string[] = [];
  await endGently({
    server,
    afterAnswers: nothingInHand,
    stopWorker: async () => void happened.push("worker"),
    letGo: async () => void happened.push("let go"),
    closeStore: async () => void happened.push("store"),
    log: ({ event }) => happened.push(event),
    drainMs: 0,
    limitMs,
  });
  return happened;
}

it("what was promised with an answer is done before the store closes, and what fails keeps nobody waiting", async () => {
  const done: string[] = [];
  const { server, url } = await serving(async () => {
    await pause(300);
    done.push("mail");
    throw new Error("away");
  });
  expect(await (await fetch(url)).text()).toBe("done");
  expect(await stopping(server, 20_000)).toEqual(["stopping", "worker", "store", "stopped"]);
  expect(done).toEqual(["mail"]);
});

it("what never ends is cut off once the time is over, and the log says so", async () => {
  let free = (): void => undefined;
  const { server, url } = await serving(() => new Promise<void>((resolve) => (free = resolve)));
  await (await fetch(url)).text();
  expect(await stopping(server, 300)).toEqual([
    "stopping",
    "after-answers-cut-off",
    "worker",
    "store",
    "stopped",
  ]);
  free();
});

it("what is done beside an answer, mails to many for instance, is done before the store closes", async () => {
  const told: string[] = [];
  beside({ log: () => undefined }, "mails", async () => {
    await pause(50);
    told.push("all");
  });
  await nothingInHand();
  expect(told).toEqual(["all"]);
});
