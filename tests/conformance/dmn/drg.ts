// Decisions over their requirements: each is compiled once and evaluated once a test case.
import {
  coerce,
  defineFunction,
  isFunction,
  types,
  type Shape,
  type Type,
  type Value,
} from "@blaupause/feel";
import { compileBoxed, functionDefinition } from "./boxed.ts";
import { calls, type Boxed } from "./literal.ts";
import { resolve, variableType, type Model } from "./model.ts";
import { attribute, child, children, type Element } from "./xml.ts";

type Inputs = ReadonlyMap<string, Value>;
/** Values already known, by model and id: inputs given and decisions made. */
type Known = Map<Element, Value>;

interface Needed {
  readonly name: string;
  readonly prefix: string;
  readonly type: Type;
  readonly value: (known: Known, inputs: Inputs) => Value;
}

interface Compiled {
  readonly type: Type;
  readonly value: (known: Known, inputs: Inputs) => Value;
}

const nameOf = (element: Element): string =>
  attribute(child(element, "variable") ?? element, "name") ?? attribute(element, "name") ?? "";

const requirementKinds = new Set(["requiredInput", "requiredDecision", "requiredKnowledge"]);

const hrefs = (element: Element): readonly string[] =>
  element.children
    .flatMap((requirement) => requirement.children)
    .filter((one) => requirementKinds.has(one.name))
    .map((one) => attribute(one, "href") ?? "");

const compiled = new Map<Element, Compiled>();

const needs = (model: Model, ids: readonly string[]): readonly Needed[] =>
  ids.flatMap((href) => {
    const found = resolve(model, href);
    if (!found) return [];
    const { type, value } = compile(found.model, found.element);
    return [{ name: nameOf(found.element), prefix: found.prefix, type, value }];
  });

const shapeOf = (needed: readonly Needed[]): Shape => {
  const entries: Record<string, Type> = {};
  for (const { name, prefix, type } of needed) {
    if (!prefix) entries[name] = type;
    else {
      const outer = Object.hasOwn(entries, prefix) ? entries[prefix] : undefined;
      const known = outer?.kind === "context" ? outer.entries : {};
      entries[prefix] = types.contextOf({ ...known, [name]: type });
    }
  }
  return types.contextOf(entries);
};

const scopeOf = (needed: readonly Needed[], known: Known, inputs: Inputs): Map<string, Value> => {
  const scope = new Map<string, Value>();
  for (const { name, prefix, value } of needed) {
    const one = value(known, inputs);
    if (!prefix) scope.set(name, one);
    else {
      const outer = scope.get(prefix);
      scope.set(prefix, new Map([...(outer instanceof Map ? outer : []), [name, one]]));
    }
  }
  return scope;
};

const compileInput = (model: Model, element: Element): Compiled => {
  const type = variableType(model, element);
  const value = (known: Known, inputs: Inputs): Value =>
    known.get(element) ?? coerce(inputs.get(nameOf(element)) ?? null, type);
  return { type, value };
};

const once =
  (element: Element, run: (known: Known, inputs: Inputs) => Value) =>
  (known: Known, inputs: Inputs): Value => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const value = run(known, inputs);
    known.set(element, value);
    return value;
  };

const compileDecision = (model: Model, element: Element): Compiled => {
  const needed = needs(model, hrefs(element));
  const boxed: Boxed = compileBoxed(element, { model, shape: shapeOf(needed) });
  const declared = variableType(model, element);
  const run = (known: Known, inputs: Inputs): Value =>
    coerce(boxed.run(scopeOf(needed, known, inputs)), declared);
  return { type: declared.kind === "any" ? boxed.type : declared, value: once(element, run) };
};

const compileKnowledge = (model: Model, element: Element): Compiled => {
  const needed = needs(model, hrefs(element));
  const name = nameOf(element);
  const declared = variableType(model, element);
  const logic = child(element, "encapsulatedLogic");
  const where = { model, shape: shapeOf(needed) };
  const result = declared.kind === "function" ? (declared.result ?? types.any) : declared;
  const boxed = logic ? functionDefinition(logic, where, name, result) : null;
  return {
    type: boxed?.type ?? types.any,
    value: once(element, (known, inputs) => boxed?.run(scopeOf(needed, known, inputs)) ?? null),
  };
};

const referenced = (model: Model, element: Element, name: string) =>
  children(element, name).flatMap((one) => resolve(model, attribute(one, "href") ?? "") ?? []);

/** A service is a function: input data first, then input decisions, stand in for what it hides. */
const compileService = (model: Model, element: Element): Compiled => {
  const parameters = ["inputData", "inputDecision"].flatMap((kind) => referenced(model, element, kind));
  const outputs = referenced(model, element, "outputDecision").map((one) => ({
    name: nameOf(one.element),
    ...compile(one.model, one.element),
  }));
  const result = variableType(model, element);
  const run = (args: readonly Value[]): Value => {
    const known: Known = new Map(parameters.map((p, i) => [p.element, args[i] ?? null]));
    const values = outputs.map(({ name, value }): [string, Value] => [name, value(known, new Map())]);
    return values.length === 1 ? (values[0]?.[1] ?? null) : new Map(values);
  };
  const named = parameters.map((p) => ({ name: nameOf(p.element), type: variableType(p.model, p.element) }));
  const returns = result.kind === "function" ? (result.result ?? types.any) : result;
  const type = types.functionOf(
    named.map((p) => p.type),
    returns.kind === "any" && outputs.length === 1 ? (outputs[0]?.type ?? types.any) : returns,
  );
  const fn = defineFunction({ name: nameOf(element), parameters: named, result: returns, run });
  return { type, value: () => fn };
};

const compilers: Readonly<Record<string, (model: Model, element: Element) => Compiled>> = {
  inputData: compileInput,
  decision: compileDecision,
  businessKnowledgeModel: compileKnowledge,
  decisionService: compileService,
};

const compile = (model: Model, element: Element): Compiled => {
  const known = compiled.get(element);
  if (known) return known;
  const made = compilers[element.name]?.(model, element) ?? { type: types.any, value: () => null };
  compiled.set(element, made);
  return made;
};

/** The value of a decision, by name, over given inputs. */
export const decide = (model: Model, name: string, inputs: Inputs, known: Known = new Map()): Value => {
  const found = [...model.elements.values()].find((one) => attribute(one, "name") === name);
  return found ? compile(model, found).value(known, inputs) : null;
};

/** Calls a decision service or business knowledge model by name. */
export const invoke = (model: Model, name: string, inputs: Inputs): Value => {
  const fn = decide(model, name, inputs);
  return isFunction(fn) ? fn.runNamed(inputs, calls) : null;
};
