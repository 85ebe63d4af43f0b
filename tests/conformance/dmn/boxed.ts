// Boxed expressions: each compiles over static types to a function of the scope.
import {
  coerce,
  defineFunction,
  isFunction,
  isList,
  isNum,
  toNumber,
  types,
  type Context,
  type Type,
  type Value,
} from "@blaupause/feel";
import { compileTable } from "./decisionTable.ts";
import { calls, literal, nothing, withNames, type Boxed, type Run, type Where } from "./literal.ts";
import { typeNamed } from "./model.ts";
import { attribute, child, children, textIn, type Element } from "./xml.ts";

const typed = ({ type, run }: Boxed, declared: Type): Boxed =>
  declared.kind === "any"
    ? { type, run }
    : { type: declared, run: (scope, input) => coerce(run(scope, input), declared) };

const context = (element: Element, where: Where): Boxed => {
  let inner = where;
  const entries = children(element, "contextEntry").map((entry) => {
    const variable = child(entry, "variable");
    const name = variable && attribute(variable, "name");
    const boxed = typed(
      compileBoxed(entry, inner),
      typeNamed(where.model, variable && attribute(variable, "typeRef")),
    );
    if (name !== undefined) inner = withNames(inner, { [name]: boxed.type });
    return { name, boxed };
  });
  const result = entries.find((entry) => entry.name === undefined);
  const named = entries.flatMap(({ name, boxed }) => (name === undefined ? [] : [[name, boxed.type]]));
  return {
    type: result?.boxed.type ?? types.contextOf(Object.fromEntries(named)),
    run: (outer) => {
      const scope = new Map(outer);
      const made = new Map<string, Value>();
      for (const { name, boxed } of entries) {
        const value = boxed.run(scope);
        if (name === undefined) return value;
        scope.set(name, value);
        made.set(name, value);
      }
      return made;
    },
  };
};

const invocation = (element: Element, where: Where): Boxed => {
  const target = compileBoxed({ ...element, children: element.children.slice(0, 1) }, where);
  const bindings = children(element, "binding").map((binding) => {
    const parameter = child(binding, "parameter");
    return {
      name: (parameter && attribute(parameter, "name")) ?? "",
      boxed: compileBoxed(binding, where),
    };
  });
  return {
    type: target.type.kind === "function" ? (target.type.result ?? types.any) : types.any,
    run: (scope) => {
      const fn = target.run(scope);
      if (!isFunction(fn)) return null;
      const args = new Map(bindings.map(({ name, boxed }) => [name, boxed.run(scope)]));
      return fn.runNamed(args, calls);
    },
  };
};

/** A boxed function, also the logic of a business knowledge model. */
export const functionDefinition = (
  element: Element,
  where: Where,
  name = "",
  declared: Type = types.any,
): Boxed => {
  if ((attribute(element, "kind") ?? "FEEL") !== "FEEL") return nothing;
  const parameters = children(element, "formalParameter").map((parameter) => ({
    name: attribute(parameter, "name") ?? "",
    type: typeNamed(where.model, attribute(parameter, "typeRef")),
  }));
  const entries = Object.fromEntries(parameters.map((p) => [p.name, p.type]));
  const body = compileBoxed(element, withNames(where, entries));
  const result = declared.kind === "any" ? body.type : declared;
  return {
    type: types.functionOf(
      parameters.map((p) => p.type),
      result,
    ),
    run: (scope) =>
      defineFunction({
        name,
        parameters,
        result: declared,
        run: (args) =>
          body.run(
            new Map([...scope, ...parameters.map((p, i): [string, Value] => [p.name, args[i] ?? null])]),
          ),
      }),
  };
};

const list = (element: Element, where: Where): Boxed => {
  const items = element.children.map((item) => compileBoxed({ ...element, children: [item] }, where));
  const type = types.listOf(items[0]?.type ?? types.any);
  return { type, run: (scope) => items.map((item) => item.run(scope)) };
};

const relation = (element: Element, where: Where): Boxed => {
  const columns = children(element, "column").map((column) => attribute(column, "name") ?? "");
  const rows = children(element, "row").map((row) =>
    row.children.map((cell) => compileBoxed({ ...row, children: [cell] }, where)),
  );
  const entries = columns.map((name, i): [string, Type] => [name, rows[0]?.[i]?.type ?? types.any]);
  return {
    type: types.listOf(types.contextOf(Object.fromEntries(entries))),
    run: (scope) =>
      rows.map((row): Context => new Map(columns.map((name, i) => [name, row[i]?.run(scope) ?? null]))),
  };
};

const part = (element: Element, name: string, where: Where): Boxed => {
  const found = child(element, name);
  return found ? compileBoxed(found, where) : nothing;
};

const conditional = (element: Element, where: Where): Boxed => {
  const [test, yes, no] = ["if", "then", "else"].map((name) => part(element, name, where));
  if (!test || !yes || !no) return nothing;
  return {
    type: yes.type,
    run: (scope) => {
      const answer = test.run(scope);
      if (answer !== null && typeof answer !== "boolean") return null;
      return answer === true ? yes.run(scope) : no.run(scope);
    },
  };
};

const elementType = (type: Type): Type =>
  type.kind === "list" || type.kind === "range" ? type.of : types.any;

const filter = (element: Element, where: Where): Boxed => {
  const source = part(element, "in", where);
  const item = elementType(source.type);
  const entries = item.kind === "context" ? item.entries : {};
  const match = part(element, "match", withNames(where, { ...entries, item }));
  const run: Run = (scope) => {
    const value = source.run(scope);
    if (value === null) return null;
    const kept: Value[] = [];
    const items = isList(value) ? value : [value];
    for (const one of items) {
      const own = one instanceof Map ? one : [];
      const answer = match.run(new Map([...scope, ["item", one], ...own]));
      if (isNum(answer)) return items.at(toNumber(answer) - (toNumber(answer) > 0 ? 1 : 0)) ?? null;
      if (answer === true) kept.push(one);
    }
    return kept;
  };
  return { type: source.type, run };
};

/** Iterating is FEEL's: the boxed source stands in as a variable. */
const iterator = (element: Element, where: Where, body: string): Boxed => {
  const name = attribute(element, "iteratorVariable") ?? "item";
  const source = part(element, "in", where);
  const inner = withNames(where, { [name]: elementType(source.type), partial: types.listOf(types.any) });
  const each = part(element, body, inner);
  const keyword = element.name;
  const text =
    keyword === "for"
      ? "for i in source return step(i, partial)"
      : `${keyword} i in source satisfies step(i, [])`;
  const step = types.functionOf([types.any, types.any], types.any);
  const loop = literal(text, { ...where, shape: types.contextOf({ source: types.listOf(types.any), step }) });
  return {
    type: keyword === "for" ? types.listOf(each.type) : types.boolean,
    run: (scope) => {
      const run = ([item = null, partial = null]: readonly Value[]): Value =>
        each.run(new Map([...scope, [name, item], ["partial", partial]]));
      const fn = defineFunction({ name: "step", parameters: [{ name: "item" }, { name: "partial" }], run });
      return loop.run(
        new Map<string, Value>([
          ["source", source.run(scope)],
          ["step", fn],
        ]),
      );
    },
  };
};

const compilers: Readonly<Record<string, (element: Element, where: Where) => Boxed>> = {
  literalExpression: (element, where) => literal(textIn(element, "text"), where),
  context,
  invocation,
  functionDefinition: (element, where) => functionDefinition(element, where),
  list,
  relation,
  conditional,
  filter,
  for: (element, where) => iterator(element, where, "return"),
  some: (element, where) => iterator(element, where, "satisfies"),
  every: (element, where) => iterator(element, where, "satisfies"),
  decisionTable: compileTable,
};

/** Compiles the boxed expression that stands inside an element. */
export const compileBoxed = (element: Element, where: Where): Boxed => {
  const inner = element.children.find((one) => Object.hasOwn(compilers, one.name));
  const compiler = inner && compilers[inner.name];
  if (!compiler) return nothing;
  return typed(compiler(inner, where), typeNamed(where.model, attribute(inner, "typeRef")));
};
