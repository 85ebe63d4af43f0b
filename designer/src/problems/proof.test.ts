import { hessen } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { openService, type JsonObject } from "@blaupause/model";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { proofOf } from "./proof.ts";

const folder = new URL("../../../templates/hundesteuer-anmeldung/", import.meta.url);
const opened = openService(readFileSync(new URL("service.json", folder), "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const journeys = Object.fromEntries(
  readdirSync(new URL("journeys/", folder)).map((name): [string, JsonObject] => [
    name,
    JSON.parse(readFileSync(new URL(`journeys/${name}`, folder), "utf8")) as JsonObject,
  ]),
);
const place = {
  zone: "Europe/Berlin",
  organisation: { name: "Musterstadt", city: "Musterstadt" },
  land: {},
  live: {},
  profile: hessen,
};
const settings = journeys["06-gemischt-auf-den-cent.json"]?.["settings"];
const { program } = compile(opened.service, settings as JsonObject);

it("says how often flows are taken and blocks stand in letters", () => {
  const proof = proofOf(program, { ...journeys, broken: { title: 1 } }, place);
  expect(proof.played.find(({ name }) => name === "broken")).toEqual({
    name: "broken",
    title: "broken",
    went: null,
  });
  expect(proof.coverage.nodes.seen).toEqual(proof.coverage.nodes.all);
  expect(proof.flows["f7"]).toBeGreaterThan(0);
  const shares = Object.entries(proof.blocks);
  expect(shares.length).toBeGreaterThan(20);
  for (const [name, { count, of }] of shares) expect(count, name).toBeLessThanOrEqual(of);
  expect(shares.some(([, { count, of }]) => count > 0 && count < of)).toBe(true);
});

it("has nothing to say without journeys", () => {
  expect(proofOf(program, {}, place)).toMatchObject({
    played: [],
    flows: {},
    coverage: { nodes: { all: [] } },
  });
});
