// The canvas rows alone: `tsx --tsconfig tsconfig.run.json tests/bench/canvasBench.ts 500 2000`.
import { canvas } from "./canvas.ts";
import { print } from "./rows.ts";

const sizes = process.argv.slice(2).map(Number);
print(await canvas(sizes.length > 0 ? sizes : undefined));
process.exit(0);
