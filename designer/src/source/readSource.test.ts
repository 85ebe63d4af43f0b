import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { printSource, readSource } from "./readSource.ts";

const service = minimalService();
const text = printSource(service);

it("takes a changed service", () => {
  const read = readSource(text.replace(service.title, "Anders"), service);
  expect(read).toMatchObject({ type: "service", service: { title: "Anders" } });
});
it("says that nothing has changed", () => {
  expect(readSource(text, service)).toEqual({ type: "same" });
});
it("names the line where JSON ends to be JSON", () => {
  expect(readSource(text.replace('"title"', "title"), service)).toMatchObject({ type: "syntax", line: 4 });
  expect(readSource(text.slice(0, -3), service).type).toBe("syntax");
});
it("refuses another id, foreign properties and __proto__, and says where", () => {
  expect(readSource(text.replace(service.id, "andere"), service)).toEqual({ type: "other-id" });
  expect(readSource(text.replace('"title"', '"titel"'), service)).toMatchObject({ type: "problems" });
  const proto = readSource(text.replace("{", '{"__proto__": {"a": 1},'), service);
  expect(proto.type).toBe("problems");
});
