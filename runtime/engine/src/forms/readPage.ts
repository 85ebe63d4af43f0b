import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { isAst, type FieldProgram, type FormProgram } from "../program.ts";
import { answerAt, withAnswer } from "./dataPath.ts";
import { keyOf, type Filling } from "./filling.ts";
import { isEmpty, type Limits } from "./kinds/kind.ts";
import { isFile, type FileAnswer } from "./kinds/file.ts";
import { kindOf } from "./kinds/index.ts";

/** What a page posts: its inputs in order, each name a data path; an upload is the reference the store gave it. */
export type Entry = readonly [name: string, value: string | FileAnswer];
export type PageRead =
  | { readonly ok: true; readonly filling: Filling }
  | { readonly ok: false; readonly foreign: readonly string[] };

/** Names a page uses for itself. `_asked` says which questions were on it, so that an unticked box can be told. */
export const RESERVED = ["_csrf", "_rev", "_version", "_do", "_asked", "_unknown", "_carry"] as const;

interface Posted {
  readonly texts: ReadonlyMap<string, readonly (string | FileAnswer)[]>;
  readonly asked: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  readonly seen: Set<string>;
}

/**
 * The one path from a posted page to answers: urlencoded, multipart and the browser's own form data give the same
 * entries. Only what the page asked is written, everything else stays; names that no question of the page has are
 * refused, never guessed at.
 */
export function readPage(
  form: FormProgram,
  page: string | null,
  before: Filling,
  entries: readonly Entry[],
): PageRead {
  const posted = postedOf(entries);
  const fields = form.fields.filter((field) => page === null || field.page === page);
  let filling = before;
  for (const field of fields) filling = readField(field, field.id, filling, posted);
  const names = new Set([...posted.texts.keys(), ...posted.asked, ...posted.unknown]);
  const foreign = [...names].filter((name) => !posted.seen.has(name));
  return foreign.length > 0 ? { ok: false, foreign } : { ok: true, filling };
}

function postedOf(entries: readonly Entry[]): Posted {
  const texts = new Map<string, (string | FileAnswer)[]>();
  const own: Record<"_asked" | "_unknown", string[]> = { _asked: [], _unknown: [] };
  for (const [name, value] of entries) {
    if ((name === "_asked" || name === "_unknown") && typeof value === "string") own[name].push(value);
    else if (!RESERVED.some((one) => one === name)) texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  return { texts, asked: new Set(own._asked), unknown: new Set(own._unknown), seen: new Set() };
}

function readField(field: FieldProgram, path: string, filling: Filling, posted: Posted): Filling {
  posted.seen.add(path);
  if (field.type === "group") return readInside(field, path, filling, posted);
  if (field.type === "list") return readList(field, path, filling, posted);
  if (field.type === "file") return readUpload(field, path, filling, posted);
  if (!posted.asked.has(path) || field.computed !== undefined || field.locked === true) return filling;
  return readAnswer(field, path, filling, posted);
}

const readInside = (field: FieldProgram, path: string, filling: Filling, posted: Posted): Filling =>
  (field.fields ?? []).reduce((so, child) => readField(child, `${path}.${child.id}`, so, posted), filling);

/** Items that the page still had, in its order; a key the draft never gave is refused as foreign. */
function readList(field: FieldProgram, path: string, filling: Filling, posted: Posted): Filling {
  const before = itemsAt(filling.answers, path);
  const keys = (posted.texts.get(path) ?? []).filter((key) => typeof key === "string");
  const kept = posted.asked.has(path) ? reordered(before, keys) : before;
  if (keys.some((key) => !before.some((item) => keyOf(item) === key))) posted.seen.delete(path);
  const answers = posted.asked.has(path) ? withAnswer(filling.answers, path, kept) : filling.answers;
  return kept.reduce<Filling>((so, item) => readInside(field, `${path}[${keyOf(item)}]`, so, posted), {
    ...filling,
    answers,
  });
}

export function itemsAt(answers: JsonObject, path: string): readonly Json[] {
  const found = answerAt(answers, path);
  return Array.isArray(found) ? found.filter((item: Json) => isJsonObject(item)) : [];
}
const reordered = (before: readonly Json[], keys: readonly string[]): Json[] =>
  [...new Set(keys)].flatMap((key) => before.filter((item) => keyOf(item) === key));

function readUpload(field: FieldProgram, path: string, filling: Filling, posted: Posted): Filling {
  const file = (posted.texts.get(path) ?? []).find((value) => isFile(value as Json));
  const answers = file === undefined ? filling.answers : withAnswer(filling.answers, path, file as Json);
  const given = answerAt(answers, path) !== undefined;
  return { ...filling, answers, unknown: unknownAfter(field, path, filling, posted, given) };
}

function readAnswer(field: FieldProgram, path: string, filling: Filling, posted: Posted): Filling {
  const texts = (posted.texts.get(path) ?? []).filter((value) => typeof value === "string");
  const kind = kindOf(field.type);
  const reading = kind?.read(texts, field);
  if (kind === undefined || reading === undefined) return filling;
  // A text that cannot be read stays as it was typed, to be shown again with its error.
  const value = reading.ok ? reading.value : (texts[0] ?? null);
  const isWrong = kind.accepts(value, field) ?? kind.check(value, field, fixedLimits(field));
  const given = !isEmpty(value) && (isWrong === undefined || !isTicked(field, path, posted));
  const answers = withAnswer(filling.answers, path, given ? value : undefined);
  return { ...filling, answers, unknown: unknownAfter(field, path, filling, posted, given) };
}

/** What an expression limits is judged with the form. */
const fixedLimits = ({ min, max }: FieldProgram): Limits =>
  isAst(min) || isAst(max) ? {} : ({ min, max } as Limits);

const isTicked = (field: FieldProgram, path: string, { unknown }: Posted): boolean =>
  field.unknown !== undefined && unknown.has(path);

/**
 * „Weiß ich nicht“ counts while nothing is answered. An answer beats the tick; what is none, or cannot be right, is what
 * she does not know.
 */
function unknownAfter(
  field: FieldProgram,
  path: string,
  { unknown }: Filling,
  posted: Posted,
  given: boolean,
): readonly string[] {
  if (!posted.asked.has(path)) return unknown;
  const others = unknown.filter((one) => one !== path);
  return isTicked(field, path, posted) && !given ? [...others, path] : others;
}
