// `npm run conformance:dmn -- DIR [--json] [--failures]`
import { scoreOf, type Count } from "./score.ts";

const [folder, ...flags] = process.argv.slice(2).filter((argument) => argument !== "--");

const line = (label: string, { passed, failed, total }: Count): string =>
  `${label.padEnd(14)} ${passed} passed / ${failed} failed / ${total} total`;

if (!folder) {
  console.error("usage: npm run conformance:dmn -- DIR [--json] [--failures]");
  process.exitCode = 2;
} else {
  const score = scoreOf(folder);
  if (flags.includes("--json")) console.log(JSON.stringify(score, null, 2));
  else {
    console.log(line("all checks", score));
    console.log(line("value checks", score.values));
    console.log(line("null checks", score.nulls));
    if (flags.includes("--failures"))
      for (const { file, id, node, expected, actual } of score.failures)
        console.log(`${file} ${id} ${node}: expected ${expected}, got ${actual}`);
  }
  if (score.total === 0) console.error(`${folder} holds no test cases of decision models`);
  process.exitCode = score.total === 0 ? 2 : score.failed ? 1 : 0;
}
