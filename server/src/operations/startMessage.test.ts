import { expect, it } from "vitest";
import { startMessage } from "./startMessage.ts";

const started = { baseUrl: "https://amt.example", place: "/data" };

it("a demo says where to look around", () => {
  const told = startMessage({ ...started, demo: true });
  expect(told).toContain("Blaupause läuft als Vorführung: https://amt.example");
  expect(told).toContain("Person wählen");
  expect(told).toContain("https://amt.example/demo/postfach");
});

it("without the demo nothing of it is named", () => {
  const told = startMessage({ ...started, demo: false });
  expect(told).toContain("https://amt.example/amt/\n");
  expect(told).not.toMatch(/Vorführung|Person wählen|postfach|kassel/);
});
