import { num, roundHalfUp, toNumber, type Type } from "@blaupause/feel";
import { isJsonObject, type Json, type JourneyExpectation } from "@blaupause/model";
import { plainText } from "../documents/renderDocument.ts";
import type { RenderedDocument } from "../documents/rendered.ts";
import { answerAt, pathSteps } from "../forms/dataPath.ts";
import { KEY } from "../forms/filling.ts";
import type { Program } from "../program.ts";
import { valueOf } from "./answers.ts";
import { isSubsequence } from "./path.ts";
import { fail, type Play } from "./play.ts";
import type { JourneyFailureCode } from "./result.ts";

/** Holds what a journey expects against the case as it stands. Refusals are judged where the step is played. */
export function judge(play: Play, expected: JourneyExpectation): void {
  const { state, path } = play;
  if (expected.status !== undefined) equal(play, "status", undefined, expected.status, state?.status ?? null);
  if (expected.path !== undefined && !isSubsequence(expected.path, path))
    fail(play, { code: "path", expected: expected.path, found: [...path] });
  if (expected.active !== undefined)
    equal(play, "active", undefined, expected.active.toSorted(), activeIn(play));
  if (expected.notified !== undefined) equal(play, "notified", undefined, expected.notified, play.notifiedAt);
  for (const [name, source] of Object.entries(expected.variables ?? {}))
    judgeVariable(play, name, valueOf(play, source));
  for (const one of expected.documents ?? []) judgeDocument(play, one.document, one.contains ?? []);
}

const activeIn = ({ state }: Play): string[] =>
  [...new Set(Object.values(state?.tokens ?? {}).map(({ node }) => node))].toSorted();

function equal(
  play: Play,
  code: JourneyFailureCode,
  at: string | undefined,
  expected: Json,
  found: Json,
): void {
  if (!same(expected, found)) fail(play, { code, expected, found, ...(at === undefined ? {} : { at }) });
}

function judgeVariable(play: Play, path: string, expected: Json): void {
  const found = plain(answerAt(play.state?.data, path) ?? null);
  const cents = isMoney(play.program, path) ? toCents : (json: Json) => json;
  equal(play, "variable", path, cents(plain(expected)), cents(found));
}

/** Keys of items are the draft's affair; expressions and people do not see them. */
function plain(json: Json): Json {
  if (Array.isArray(json)) return json.map(plain);
  if (!isJsonObject(json)) return json;
  const own = Object.entries(json).filter(([key]) => key !== KEY);
  return Object.fromEntries(own.map(([key, one]) => [key, plain(one)]));
}

const toCents = (json: Json): Json => (typeof json === "number" ? toNumber(roundHalfUp(num(json), 2)) : json);

function isMoney({ types }: Program, path: string): boolean {
  let type: Type | undefined = { kind: "context", entries: types };
  for (const step of pathSteps(path)) {
    if ("key" in step) type = type?.kind === "list" ? type.of : undefined;
    else type = type?.kind === "context" ? type.entries[step.id] : undefined;
  }
  return type?.kind === "number" && type.format === "money";
}

/** Objects have no order; lists have. */
function same(left: Json, right: Json): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((one: Json, index) => same(one, right[index] ?? null));
  if (!isJsonObject(left) || !isJsonObject(right)) return left === right;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => same(left[key] ?? null, right[key] ?? null));
}

function judgeDocument(play: Play, document: string, contains: string | readonly string[]): void {
  const written = play.documents.filter(({ id }) => id === document).map(textOf);
  const wanted = typeof contains === "string" ? [contains] : contains;
  if (written.length === 0) return fail(play, { code: "document", at: document, found: null });
  for (const text of wanted)
    if (!written.some((one) => one.includes(withPlainSpaces(text))))
      fail(play, { code: "document-text", at: document, expected: text, found: written.at(-1) ?? "" });
}

const textOf = (letter: RenderedDocument): string =>
  withPlainSpaces(
    [letter.title, letter.subject, letter.brief.replaceAll("**", ""), plainText(letter)].join("\n\n"),
  );

/** Amounts and dates are printed with spaces that do not break; a journey is typed with ordinary ones. */
const withPlainSpaces = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");
