// The designer's rows alone: `tsx --tsconfig tsconfig.run.json tests/bench/designerBench.ts`, after a build.
import { openTown } from "../stories/town.ts";
import { editing } from "./designer.ts";
import { editingOnScreen } from "./onScreen.ts";
import { print } from "./rows.ts";

const town = await openTown();
print([...(await editingOnScreen(town)), ...editing()]);
await town.close();
process.exit(0);
