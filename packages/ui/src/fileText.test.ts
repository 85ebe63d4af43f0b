import { expect, it } from "vitest";
import { textOf } from "./fileText.ts";

it("keeps umlauts, however the file was saved", () => {
  const windows = Uint8Array.from([0x31, 0x3b, 0x47, 0xe4, 0x6e, 0x73, 0x65]);
  expect(textOf(windows.buffer)).toBe("1;Gänse");
  expect(textOf(new TextEncoder().encode("\uFEFF1;Gänse").buffer)).toBe("1;Gänse");
  const wide = Uint8Array.from([0xff, 0xfe, 0x31, 0, 0x3b, 0, 0xe4, 0]);
  expect(textOf(wide.buffer)).toBe("1;ä");
});
