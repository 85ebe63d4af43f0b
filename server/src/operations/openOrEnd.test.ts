import { expect, it } from "vitest";
import { NoSessionKey } from "../security/sessionKey.ts";
import { DataNewer } from "../store/dataNewer.ts";
import { whyNotOpen } from "./openOrEnd.ts";

it.each(["mongodb://amt:xy/z@db:27017/x", "mongodb://amt:xy@z@db:27017/x", "mongodb://amt:xyz@db:27017/x"])(
  "whoever starts the server reads the host of %s, and nothing of the password",
  (url) => {
    const { text } = whyNotOpen(new Error(`cannot read ${url}`), url);
    expect(text).toContain("MONGODB_URL (db:27017)");
    expect(text).not.toMatch(/amt|xy|z@/);
  },
);

it("data of a newer program are told with what to do", () => {
  const { code, text } = whyNotOpen(new DataNewer("99"), undefined);
  expect([code, text]).toEqual([78, expect.stringContaining("Nehmen Sie die neuere Fassung.")]);
});

it("a session.key that is none is told with what to do, whichever database there is", () => {
  const { code, text } = whyNotOpen(new NoSessionKey(), undefined);
  expect([code, text]).toEqual([
    78,
    expect.stringContaining("session.key in BLAUPAUSE_DATA ist kein Schlüssel"),
  ]);
  expect(text).toContain("Alle diese Server brauchen dieselbe Datei.");
});
