/** The `blaupause` command as functions: files in, one JSON document and lines for people out. */
export { ask, type Asked } from "./command.ts";
export { isWrong, languageOf, type Answer, type Language, type Wrong, type WrongCode } from "./answer.ts";
export type { Files } from "./files.ts";
export { checkServices } from "./check.ts";
export { testServices } from "./test.ts";
export { runOne } from "./run.ts";
export { diffServices } from "./diff.ts";
export { exportFim, importFim } from "./fim.ts";
export { upgradeService } from "./upgrade.ts";
