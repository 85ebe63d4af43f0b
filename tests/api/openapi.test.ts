import { fileRoutes, openApi, routes } from "@blaupause/api";
import { Validator } from "@seriousme/openapi-schema-validator";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const server = fileURLToPath(new URL("../../server/src/", import.meta.url));

it("the document is OpenAPI 3.1 by the schema of the standard", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(
    JSON.parse(JSON.stringify(openApi())) as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

it("it names every declared route, each operation by a name of its own", () => {
  const { paths } = openApi() as { paths: Record<string, Record<string, { operationId: string }>> };
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId}: ${method} ${path}`),
  );
  const declared = Object.entries({ ...routes, ...fileRoutes });
  expect(named.toSorted()).toEqual(
    declared.map(([name, { method, path }]) => `${name}: ${method} ${path}`).toSorted(),
  );
});

it("no route of the interface is written out in the server: all come from the tables", () => {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" });
  const written = files
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => {
      const found = readFileSync(join(server, name), "utf8").matchAll(
        /\.(?:get|post|delete|put)\(\s*"(\/api[^"]*)"/g,
      );
      return [...found].map(([, path]) => `${name} ${path}`);
    });
  expect(written).toEqual(["api/routes.ts /api/openapi.json"]);
});
