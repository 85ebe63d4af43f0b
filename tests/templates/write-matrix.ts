// Writes the page that says who offers what in the demo. Run it when the seed changed: `pnpm run matrix`.
import { writeFileSync } from "node:fs";
import { DEMO_MATRIX, demoMatrix } from "./demoMatrix.ts";

writeFileSync(DEMO_MATRIX, await demoMatrix());
