import { parseArgs } from "node:util";
import { languageOf, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { checkServices } from "./check.ts";
import { diffServices } from "./diff.ts";
import { exportFim, importFim } from "./fim.ts";
import type { Files } from "./files.ts";
import { makeKey, packFolder } from "./package.ts";
import { exportPackage, importPackage } from "./packageForms.ts";
import { runOne } from "./run.ts";
import { testServices } from "./test.ts";
import { upgradeService } from "./upgrade.ts";
import { verify } from "./verify.ts";

interface Options {
  readonly values?: string;
  readonly journey?: string;
  readonly choices?: string;
  readonly key?: string;
  readonly version?: string;
  readonly publisher?: string;
  readonly why?: string;
  readonly trust?: string;
  readonly after?: string;
  readonly since?: string;
  readonly out?: string;
}
interface Call {
  readonly files: Files;
  readonly paths: readonly string[];
  readonly options: Options;
  readonly language: Language;
}
interface Command {
  readonly takes: readonly (keyof Options)[];
  /** How many files it wants; without `most` any number. */
  readonly least: number;
  readonly most?: number;
  readonly perform: (call: Call) => Answer | Wrong;
}

/** A folder may be named with a slash at its end. */
const folderAt = <Path extends string | undefined>(path: Path): Path =>
  path?.replace(/(.)\/+$/, "$1") as Path;
const valuesOf = ({ values }: Options) => (values === undefined ? {} : { values });
const commands: Readonly<Record<string, Command>> = {
  check: {
    takes: ["values"],
    least: 1,
    perform: ({ files, paths, options, language }) =>
      checkServices(files, { paths, language, ...valuesOf(options) }),
  },
  test: {
    takes: ["values"],
    least: 1,
    perform: ({ files, paths, options, language }) =>
      testServices(files, { paths, language, ...valuesOf(options) }),
  },
  run: {
    takes: ["values", "journey"],
    least: 1,
    most: 1,
    perform: ({ files, paths: [service = ""], options, language }) =>
      options.journey === undefined
        ? wrong("no-file", "run")
        : runOne(files, { service, journey: options.journey, language, ...valuesOf(options) }),
  },
  diff: {
    takes: ["values"],
    least: 2,
    most: 2,
    perform: ({ files, paths: [base = "", ours = ""], options, language }) =>
      diffServices(files, { base, ours, language, ...valuesOf(options) }),
  },
  upgrade: {
    takes: ["choices"],
    least: 3,
    most: 3,
    perform: ({ files, paths: [base = "", next = "", adaptation = ""], options: { choices }, language }) =>
      upgradeService(files, {
        base,
        next,
        adaptation,
        language,
        ...(choices === undefined ? {} : { choices }),
      }),
  },
  import: {
    takes: ["out"],
    least: 2,
    most: 2,
    perform: ({ files, paths: [standard = "", file = ""], options, language }) => {
      const out = folderAt(options.out);
      if (standard === "fim")
        return importFim(files, { file, language, ...(out === undefined ? {} : { out }) });
      if (standard !== "package") return wrong("no-standard", standard);
      return out === undefined
        ? wrong("no-file", "import")
        : importPackage(files, { path: folderAt(file), out, language });
    },
  },
  export: {
    takes: [],
    least: 2,
    most: 2,
    perform: ({ files, paths: [standard = "", folder = ""], language }) => {
      if (standard === "fim") return exportFim(files, folderAt(folder), language);
      return standard === "package"
        ? exportPackage(files, folderAt(folder), language)
        : wrong("no-standard", standard);
    },
  },
  keygen: { takes: [], least: 0, most: 0, perform: () => makeKey() },
  pack: {
    takes: ["key", "version", "publisher", "why", "since", "out"],
    least: 1,
    most: 1,
    perform: ({ files, paths: [folder = ""], options, language }) => {
      const { key, version, publisher, why } = options;
      if (key === undefined || version === undefined || publisher === undefined || why === undefined)
        return wrong("no-file", "pack");
      const more = {
        ...(options.since === undefined ? {} : { since: folderAt(options.since) }),
        ...(options.out === undefined ? {} : { out: folderAt(options.out) }),
      };
      return packFolder(files, { folder: folderAt(folder), key, version, publisher, why, language, ...more });
    },
  },
  verify: {
    takes: ["trust", "after"],
    least: 1,
    most: 1,
    perform: ({ files, paths: [path = ""], options: { trust, after }, language }) =>
      trust === undefined
        ? wrong("no-file", "verify")
        : verify(files, {
            path: folderAt(path),
            trust,
            language,
            ...(after === undefined ? {} : { after }),
          }),
  },
};

export interface Asked {
  readonly json: boolean;
  readonly language: Language;
  readonly result: Answer | Wrong | "help";
}

/** Reads the arguments and does what they ask; printing is `main`'s. */
export function ask(args: readonly string[], files: Files, env: NodeJS.ProcessEnv): Asked {
  const language = languageOf(env);
  const parsed = parse(args);
  if ("wrong" in parsed) return { json: args.includes("--json"), language, result: parsed };
  const { help, json, paths, options } = parsed;
  const [name, ...rest] = paths;
  if (help) return { json, language, result: "help" };
  if (name === undefined) return { json, language, result: wrong("no-command") };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return { json, language, result: wrong("unknown-command", name) };
  const misuse = misuseOf(name, command, rest, options);
  return { json, language, result: misuse ?? command.perform({ files, paths: rest, options, language }) };
}

const optionNames = [
  "values",
  "journey",
  "choices",
  "key",
  "version",
  "publisher",
  "why",
  "trust",
  "after",
  "since",
  "out",
] as const satisfies readonly (keyof Options)[];

function misuseOf(name: string, { takes, least, most }: Command, paths: readonly string[], options: Options) {
  const foreign = optionNames.find((option) => options[option] !== undefined && !takes.includes(option));
  if (foreign !== undefined) return wrong("unknown-option", `--${foreign}`);
  if (paths.length < least) return wrong("no-file", name);
  return most !== undefined && paths.length > most ? wrong("too-many", name) : undefined;
}

function parse(args: readonly string[]) {
  const known = {
    values: { type: "string" },
    journey: { type: "string" },
    choices: { type: "string" },
    key: { type: "string" },
    version: { type: "string" },
    publisher: { type: "string" },
    why: { type: "string" },
    trust: { type: "string" },
    after: { type: "string" },
    since: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const { json = false, help = false, ...options } = values;
    return { json, help, paths: positionals, options };
  } catch {
    return wrong("unknown-option", optionIn(args, Object.keys(known)));
  }
}

/** The option that was not understood: one nobody knows, or one without its value. */
const optionIn = (args: readonly string[], known: readonly string[]): string =>
  args.find((one) => one.startsWith("-") && !known.includes(one.replace(/^-+/, "").split("=")[0] ?? "")) ??
  args.findLast((one) => one.startsWith("-")) ??
  "";
