import { evaluator, fillingOf, lookupIn, type Filling, type Program, type Scope } from "@blaupause/engine";
import { toJson, types } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

export interface JourneyAnswers {
  readonly id: string;
  readonly title: string;
  readonly filling: Filling;
}

/** What journeys answer in a form, one entry a journey that does; formulas in it are computed for the town. */
export function journeyAnswers(
  journeys: Readonly<Record<string, JsonObject>>,
  form: string,
  program: Program,
  scope: Scope,
): readonly JourneyAnswers[] {
  return Object.entries(journeys).flatMap(([id, { title, steps }]) => {
    const found = (Array.isArray(steps) ? steps : [])
      .filter(isJsonObject)
      .find((step) => answersIn(step, form, program) !== null);
    const answers = found === undefined ? null : answersIn(found, form, program);
    if (answers === null) return [];
    const computed = valueOf(answers, program, scope);
    const unknown = Array.isArray(found?.["unknown"]) ? found["unknown"].map(String) : [];
    return isJsonObject(computed)
      ? [{ id, title: typeof title === "string" ? title : id, filling: fillingOf(computed, unknown) }]
      : [];
  });
}

/** A step that hands in this form, or completes the task that shows it. */
function answersIn(
  { submit, complete, answers }: JsonObject,
  form: string,
  { process }: Program,
): JsonObject | null {
  if (!isJsonObject(answers)) return null;
  const node = typeof complete === "string" ? process.nodes[complete] : undefined;
  const shown = node !== undefined && "form" in node ? node.form : undefined;
  return submit === form || shown === form ? answers : null;
}

function valueOf(json: Json, program: Program, scope: Scope): Json {
  if (Array.isArray(json)) return json.map((one: Json) => valueOf(one, program, scope));
  if (!isJsonObject(json)) return json;
  const { feel, ...others } = json;
  if (typeof feel !== "string" || Object.keys(others).length > 0)
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [key, valueOf(value, program, scope)]),
    );
  const parsed = parseExpression(feel, types.contextOf(program.types));
  return parsed.ok ? toJson(evaluator(scope)(parsed.ast, lookupIn(scope, program.types)).value) : null;
}
