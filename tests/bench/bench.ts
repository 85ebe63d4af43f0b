// Prints what is measured, beside what it is to be compared with. Nothing here fails: a timed test would lie.
import { openTown } from "../stories/town.ts";
import { canvas } from "./canvas.ts";
import { editing } from "./designer.ts";
import { engines } from "./engines.ts";
import { forms } from "./forms.ts";
import { cases, feel } from "./laws.ts";
import { editingOnScreen } from "./onScreen.ts";
import { pages } from "./pages.ts";
import { print } from "./rows.ts";
import { submissions } from "./submissions.ts";

const town = await openTown();
// Pages before the laws: those block this process for longer than a connection is kept.
const rows = [
  ...(await submissions()),
  ...(await pages(town)),
  ...cases(),
  ...engines(),
  ...forms(),
  ...feel(),
  ...editing(),
  ...(await editingOnScreen(town)),
];
await town.close();
rows.push(...(await canvas()));
print(rows);
process.exit(0);
