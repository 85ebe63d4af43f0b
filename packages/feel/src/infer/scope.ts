// Names while inferring: variables bound inside the expression, elements of filters, then the shape.
import { builtinNamed } from "../builtins/index.ts";
import { canonicalName } from "../name.ts";
import { any, type Shape, type Type } from "../types.ts";

export type Scope =
  | { readonly t: "shape"; readonly shape: Shape }
  | { readonly t: "local"; readonly name: string; readonly type: Type; readonly outer: Scope }
  | { readonly t: "element"; readonly type: Type; readonly outer: Scope };

/** What a name means. `item` counts the filters outwards; `name` is the spelling of the scope. */
export type Found =
  | { readonly t: "variable"; readonly name: string; readonly type: Type; readonly item?: number }
  | { readonly t: "builtin"; readonly name: string }
  /** An element of unknown type may have the name. */
  | { readonly t: "perhaps" }
  | { readonly t: "unknown" };

const keyIn = (entries: Readonly<Record<string, Type>>, name: string): string | undefined => {
  if (Object.hasOwn(entries, name)) return name;
  if (!/[\s./\-'+*]/.test(name)) return undefined;
  const wanted = canonicalName(name);
  return Object.keys(entries).find((key) => canonicalName(key) === wanted);
};

const inShape = (shape: Shape, name: string): Found => {
  const key = keyIn(shape.entries, name);
  if (key !== undefined) return { t: "variable", name: key, type: shape.entries[key] ?? any };
  if (builtinNamed(name)) return { t: "builtin", name };
  return shape.open ? { t: "variable", name, type: any } : { t: "unknown" };
};

const inElement = (type: Type, name: string, item: number): Found | undefined => {
  if (name === "item") return { t: "variable", name, type, item };
  if (type.kind !== "context") return undefined;
  const key = keyIn(type.entries, name);
  return key === undefined ? undefined : { t: "variable", name: key, type: type.entries[key] ?? any, item };
};

const isVague = (type: Type): boolean =>
  type.kind === "any" || type.kind === "named" || (type.kind === "context" && type.open === true);

export const findName = (scope: Scope, name: string, item = 0, vague = false): Found => {
  if (scope.t === "shape") {
    const found = inShape(scope.shape, name);
    return found.t === "unknown" && vague ? { t: "perhaps" } : found;
  }
  if (scope.t === "local") {
    if (scope.name === name || canonicalName(scope.name) === canonicalName(name))
      return { t: "variable", name: scope.name, type: scope.type };
    return findName(scope.outer, name, item, vague);
  }
  const found = inElement(scope.type, name, item);
  return found ?? findName(scope.outer, name, item + 1, vague || isVague(scope.type));
};

/** All names that can be read here, for suggestions. */
export const namesIn = (scope: Scope): readonly string[] => {
  if (scope.t === "shape") return Object.keys(scope.shape.entries);
  const own =
    scope.t === "local" ? [scope.name] : scope.type.kind === "context" ? Object.keys(scope.type.entries) : [];
  return [...own, ...namesIn(scope.outer)];
};
