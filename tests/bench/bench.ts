// Prints what is measured, beside what it is to be compared with. Nothing here fails: a timed test would lie.
import { openTown } from "../stories/town.ts";
import { editing } from "./designer.ts";
import { engines } from "./engines.ts";
import { forms } from "./forms.ts";
import { cases, feel } from "./laws.ts";
import { pages } from "./pages.ts";
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
];
await town.close();
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, value, beside } of rows)
  console.log(`${what.padEnd(width)}  ${value.padStart(12)}  ${beside}`);
process.exit(0);
