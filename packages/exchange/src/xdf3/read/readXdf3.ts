import { xmlBudget, type XmlBudget } from "../../xml/budget.ts";
import { childOf, codeOf, textOf, type XmlElement } from "../../xml/element.ts";
import { parseXml, type XmlFault } from "../../xml/parse.ts";
import { problem, type Xdf3Problem, type Xdf3ProblemCode } from "../problem.ts";
import { XDF3, type Stammdatenschema, type Xdf3 } from "../schema.ts";
import { readBaustein, readRegeln } from "./baustein.ts";
import { readStrukturen } from "./struktur.ts";

export type ReadXdf3 =
  | { readonly ok: true; readonly message: Xdf3; readonly problems: readonly Xdf3Problem[] }
  | { readonly ok: false; readonly problems: readonly Xdf3Problem[] };

/** What makes a whole schema unreadable; the rest is told beside what could be read. */
const FATAL: ReadonlySet<Xdf3ProblemCode> = new Set(["cycle", "no-id"]);

const isRelation = (uri: string, name: string): boolean => name === "relation" && uri === XDF3;

/** A schema as a typed tree, or why it cannot be read. Names are matched by namespace, whatever their prefix. */
export function readXdf3(bytes: Uint8Array, budget: XmlBudget = xmlBudget): ReadXdf3 {
  const parsed = parseXml(bytes, budget, isRelation);
  if (!parsed.ok)
    return { ok: false, problems: [problem(parsed.fault, "", parsed.line, aboutOf(parsed.fault, budget))] };
  const foreign = foreignOf(parsed.root);
  return foreign === null ? readMessage(parsed.root) : { ok: false, problems: [foreign] };
}

const aboutOf = (fault: XmlFault, { bytes, elements }: XmlBudget): string =>
  fault === "too-large" ? String(Math.round(bytes / 1024 / 1024)) : String(elements);

const ROOT = "xdatenfelder.stammdatenschema.0102";
function foreignOf({ uri, name, line }: XmlElement): Xdf3Problem | null {
  if (uri === XDF3) return name === ROOT ? null : problem("no-schema", "", line, name);
  if (uri === "urn:xoev-de:fim:standard:xdatenfelder_2") return problem("xdf2", "", line);
  const isOther = uri.startsWith("urn:xoev-de:fim:standard:xdatenfelder");
  return isOther ? problem("other-version", "", line, uri) : problem("not-xdf", "", line);
}

function readMessage(root: XmlElement): ReadXdf3 {
  const header = childOf(root, "header");
  const element = childOf(root, "stammdatenschema");
  if (element === null) return { ok: false, problems: [problem("no-schema", "", root.line, root.name)] };
  const problems: Xdf3Problem[] = [];
  const schema = readSchema(element, problems);
  if (problems.some(({ code }) => FATAL.has(code))) return { ok: false, problems };
  const about = (name: string): string | null => (header === null ? null : textOf(header, name));
  const head = { nachrichtID: about("nachrichtID"), erstellungszeitpunkt: about("erstellungszeitpunkt") };
  return { ok: true, message: { ...head, schema }, problems };
}

function readSchema(element: XmlElement, problems: Xdf3Problem[]): Stammdatenschema {
  const base = readBaustein(element);
  const { id } = base.identifikation;
  if (id === "") problems.push(problem("no-id", "", element.line, element.name));
  const steckbrief = childOf(element, "dokumentsteckbrief");
  return {
    type: "schema",
    ...base,
    bezeichnung: textOf(element, "bezeichnung"),
    hilfetext: textOf(element, "hilfetext"),
    ableitungsmodifikationenStruktur: codeOf(element, "ableitungsmodifikationenStruktur"),
    ableitungsmodifikationenRepraesentation: codeOf(element, "ableitungsmodifikationenRepraesentation"),
    dokumentsteckbrief: steckbrief === null ? null : textOf(steckbrief, "id"),
    regel: readRegeln(element),
    struktur: readStrukturen(element, { ids: [id], problems }),
  };
}
