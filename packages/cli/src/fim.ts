import {
  exportXdf3,
  importXdf3,
  readXdf3,
  revisedXdf3,
  type Imported,
  type Loss,
  type ReadXdf3,
} from "@blaupause/exchange";
import { isWrong, wrong, type Answer, type Language, type Wrong } from "./answer.ts";
import { bytesOf, readService, type Files } from "./files.ts";
import { words } from "./words.ts";

export interface ImportInput {
  readonly file: string;
  /** A folder for the draft; without one only the report is printed. */
  readonly out?: string;
  readonly language: Language;
}

/** The FIM file as it was read: `export fim` needs it beside the service. */
const SOURCE = "fim.xml";

/** An XDatenfelder 3 file as the draft of a service, with a report of what got lost. */
export function importFim(files: Files, { file, out, language }: ImportInput): Answer | Wrong {
  const bytes = bytesOf(files, file);
  if (bytes === null) return wrong("missing-file", file);
  if (out !== undefined && files.read(`${out}/service.json`) !== null)
    return wrong("exists", `${out}/service.json`);
  const read = readXdf3(bytes);
  if (!read.ok) return unreadable(file, read);
  const imported = importXdf3(read.message.schema);
  const { service, counts, losses, rules } = imported;
  if (service === null)
    return { exit: 1, json: { file, problems: imported.problems }, lines: [words[language].noDraft(file)] };
  const said = { file, problems: read.problems, counts, losses, rules };
  return {
    exit: 0,
    json: said,
    lines: [
      ...reportLines(file, imported, language),
      ...(out === undefined ? [] : [words[language].written(out)]),
    ],
    ...(out === undefined ? {} : { write: draftFiles(out, said, imported, new TextDecoder().decode(bytes)) }),
  };
}

const unreadable = (file: string, { problems }: Extract<ReadXdf3, { ok: false }>): Answer => ({
  exit: 1,
  json: { file, problems },
  lines: problems.map(({ message, line, at }) =>
    [`${file}${line > 0 ? `:${line}` : ""}: ${message}`, ...(at === "" ? [] : [`  ${at}`])].join("\n"),
  ),
});

function draftFiles(
  out: string,
  said: object,
  { service, losses }: Imported,
  source: string,
): Record<string, string> {
  return {
    [`${out}/service.json`]: `${JSON.stringify(service, null, 2)}\n`,
    [`${out}/verluste.json`]: `${JSON.stringify(said, null, 2)}\n`,
    [`${out}/verluste.md`]: `# Was beim Import verloren ging oder vereinfacht ist\n\n${losses.map(lossLine).join("\n")}\n`,
    [`${out}/${SOURCE}`]: source,
  };
}

const marks: Readonly<Record<Loss["kind"], string>> = { lost: "verloren", simplified: "vereinfacht" };
const lossLine = ({ id, at, kind, message }: Loss): string => `- ${marks[kind]}: ${id} (${at}): ${message}`;

const reportLines = (file: string, { counts, losses }: Imported, language: Language): readonly string[] => [
  `${file}: ${words[language].fimCounts(counts)}`,
  ...losses.map(lossLine),
];

/** The draft folder of an import as XDatenfelder 3 again, with what was changed since. */
export function exportFim(files: Files, folder: string, language: Language): Answer | Wrong {
  const source = bytesOf(files, `${folder}/${SOURCE}`);
  if (source === null) return wrong("missing-file", `${folder}/${SOURCE}`);
  const opened = readService(files, `${folder}/service.json`);
  if (isWrong(opened)) return opened;
  const read = readXdf3(source);
  if (!read.ok) return unreadable(`${folder}/${SOURCE}`, read);
  const { service, origin } = importXdf3(read.message.schema);
  if (service === null || "problems" in opened)
    return { exit: 1, json: { folder, problems: [] }, lines: [words[language].noDraft(folder)] };
  const { message, left } = revisedXdf3(read.message, origin, service, opened.service);
  const xml = exportXdf3(message);
  return {
    exit: 0,
    json: { xml, left },
    lines: [xml, ...left.map((address) => `<!-- ${words[language].notInFim} ${address} -->`)],
  };
}
