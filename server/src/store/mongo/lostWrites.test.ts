import { Socket } from "node:net";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { connect } from "./open.ts";

afterEach(() => vi.restoreAllMocks());

/** The next so many messages with that word find a socket that was closed just before. */
function closesBefore(word: string, times: number): () => number {
  const write = Socket.prototype.write;
  let left = times;
  vi.spyOn(Socket.prototype, "write").mockImplementation(function (this: Socket, ...words: unknown[]) {
    const [chunk] = words;
    if (left > 0 && Buffer.isBuffer(chunk) && chunk.includes(word)) {
      left -= 1;
      this.destroy();
    }
    return Reflect.apply(write, this, words) as boolean;
  });
  return () => left;
}

describe.skipIf(mongo === null)("a connection that closes while something is written to it", () => {
  const url = mongo === null ? "" : freshDatabase();
  afterAll(() => dropDatabase(url));

  it("ends the write, and what may be asked again is", async () => {
    const { client, db } = await connect(url);
    const left = closesBefore("things", 1);
    expect(await db.collection("things").findOne({})).toBeNull();
    expect(left()).toBe(0);
    await client.close();
  });

  it("does not end the watch over the server", async () => {
    const { client, db } = await connect(url, { heartbeatFrequencyMS: 500, serverMonitoringMode: "poll" });
    const failed = new Promise((resolve) => client.once("serverHeartbeatFailed", resolve));
    const left = closesBefore("hello\u0000", 1);
    await failed;
    expect(left()).toBe(0);
    expect(await db.collection("things").findOne({})).toBeNull();
    await client.close();
  });
});
