import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { readEntries, readTyped } from "./body.ts";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on("unhandledRejection", note);
afterEach(() => {
  unhandled.length = 0;
});

function twoFiles(): FormData {
  const body = new FormData();
  for (const name of ["a", "b"]) body.append(name, new Blob(["x".repeat(500_000)]), `${name}.txt`);
  return body;
}

/** Posts two files, or something else, to a server that takes them so, and says what came of it. */
async function posted(
  take: Parameters<typeof readEntries>[1],
  filled: () => FormData = twoFiles,
): Promise<string> {
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
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: "POST",
    body: filled(),
    signal: AbortSignal.timeout(5000),
  });
  const text = await answer.text();
  server.close();
  return text;
}

/** What is read of a form that may be shown again. */
async function typed(body: FormData): Promise<unknown> {
  const { headers, body: stream } = new Response(body);
  const request = Object.assign(Readable.from(stream ?? []), {
    headers: { "content-type": headers.get("content-type") ?? "", "content-length": "1" },
  }) as unknown as IncomingMessage;
  return readTyped(request, async () => undefined).catch((error: Error) => `refused: ${error.message}`);
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

it("what is cut, and more text than a page has, refuses the form; long texts within it do not", async () => {
  const texts = (each: number, count: number) => () => {
    const body = new FormData();
    for (let index = 0; index < count; index += 1) body.append(`t${index}`, "ä".repeat(each));
    return body;
  };
  const none = () => Promise.resolve(undefined);
  expect(await posted(none, texts(30_000, 4))).toBe("took 4");
  expect(await posted(none, texts(40_000, 1))).toBe("refused: too-large");
  expect(await posted(none, texts(30_000, 9))).toBe("refused: too-large");
  expect(unhandled).toEqual([]);
});

it("a text that is too long, and what else was typed, is known to whoever can show it again", async () => {
  const body = new FormData();
  body.append("kurz", "Eva");
  body.append("lang", "x".repeat(70_000));
  expect(await typed(body)).toMatchObject({
    excess: "tooMuch",
    entries: [
      ["kurz", "Eva"],
      ["lang", "x".repeat(70_000)],
    ],
  });
  body.set("lang", "x".repeat(1024 * 1024 + 1));
  expect(await typed(body)).toBe("refused: too-large");
});

it("files beyond what is taken at once are read over, what was typed after them is not", async () => {
  const boundary = "grenze";
  const head = (name: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.pdf"\r\n\r\n`;
  async function* sent(): AsyncGenerator<Buffer> {
    for (const name of ["a", "b", "c"]) {
      yield Buffer.from(head(name));
      for (let megabyte = 0; megabyte < 60; megabyte += 1) yield Buffer.alloc(1024 * 1024, "x");
      yield Buffer.from("\r\n");
    }
    yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="t"\r\n\r\nEva\r\n`);
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  const request = Object.assign(Readable.from(sent()), {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "content-length": "1" },
  }) as unknown as IncomingMessage;
  const taken: string[] = [];
  const read = await readTyped(request, async (name, { content }) => {
    taken.push(name);
    for await (const _ of content);
    return undefined;
  });
  expect(read).toEqual({ entries: [["t", "Eva"]], excess: "tooManyFiles" });
  expect(taken).toEqual(["a", "b"]);
});

it("half a character in another encoding is read as any byte that is none", async () => {
  const boundary = "grenze";
  const part = (head: string, content: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from("\r\n")]);
  const body = Buffer.concat([
    part(
      'Content-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=utf-16le',
      Buffer.from("\ud83d", "utf16le"),
    ),
    part("Content-Disposition: form-data; name=\"b\"; filename*=utf-16le''%3D%D8", Buffer.from("Inhalt")),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const request = Object.assign(Readable.from([body]), {
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(body.length),
    },
  }) as unknown as IncomingMessage;
  const names: string[] = [];
  const entries = await readEntries(request, async (_, { name }) => void names.push(name));
  expect([...entries, ...names]).toEqual([["a", "\ufffd"], "\ufffd"]);
});
