import { createServer, type IncomingMessage } from "node:http";
import { afterEach, expect, it } from "vitest";
import { readEntries } from "./body.ts";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on("unhandledRejection", note);
afterEach(() => {
  unhandled.length = 0;
});

/** Posts two files to a server that takes them so, and says what came of it. */
async function posted(take: Parameters<typeof readEntries>[1]): Promise<string> {
  const server = createServer((request: IncomingMessage, response) => {
    readEntries(request, take).then(
      (entries) => response.end(`took ${entries.length}`),
      (error: Error) => response.end(`refused: ${error.message}`),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const body = new FormData();
  for (const name of ["a", "b"]) body.append(name, new Blob(["x".repeat(500_000)]), `${name}.txt`);
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: "POST",
    body,
    signal: AbortSignal.timeout(5000),
  });
  const text = await answer.text();
  server.close();
  return text;
}

it("a file nobody can keep refuses the form; until its end no refusal counts as unhandled, which would stop the server", async () => {
  expect(
    await posted(async (name, { content }) => {
      if (name === "a") throw new Error("the disk is full");
      for await (const _ of content) await new Promise((resolve) => setTimeout(resolve, 1));
      return undefined;
    }),
  ).toBe("refused: the disk is full");
  expect(unhandled).toEqual([]);
});

it("a file nobody wants holds up neither the form nor the files behind it", async () => {
  expect(await posted(() => Promise.resolve(undefined))).toBe("took 0");
});
