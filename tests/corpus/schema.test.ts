import { readdirSync, readFileSync } from "node:fs";
import { openService, serviceSchema } from "@blaupause/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

it("keeps packages/model/service.schema.json equal to the schemas (else run `pnpm run schema`)", () => {
  expect(JSON.parse(read("../../packages/model/service.schema.json"))).toEqual(
    JSON.parse(JSON.stringify(serviceSchema)),
  );
});

const validate = new Ajv2020({ strict: false, allErrors: false, discriminator: false }).compile(
  JSON.parse(JSON.stringify(serviceSchema)) as object,
);
const files = readdirSync(new URL("../../templates", import.meta.url)).map(
  (name) => `../../templates/${name}/service.json`,
);
const released = readdirSync(new URL("./released", import.meta.url)).map((name) => `./released/${name}`);

it.each([...files, ...released])("opens %s, and another program's validator agrees", (path) => {
  const json: unknown = JSON.parse(read(path));
  expect(openService(json)).toMatchObject({ ok: true });
  expect([validate(json), validate.errors]).toEqual([true, null]);
});
