// Writes the JSON Schema that editors use. Run it when a schema changed: `pnpm run schema`.
import { writeFileSync } from "node:fs";
import { serviceSchema } from "@blaupause/model";

writeFileSync(
  new URL("../../packages/model/service.schema.json", import.meta.url),
  `${JSON.stringify(serviceSchema, null, 2)}\n`,
);
