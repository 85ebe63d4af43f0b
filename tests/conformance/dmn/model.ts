// A DMN document: its elements by id, its types by name, its imports by name.
import { types, type Type } from "@blaupause/feel";
import { namedType } from "@blaupause/feel/parse";
import { attribute, child, children, parseXml, textIn, type Element } from "./xml.ts";

export interface Model {
  readonly namespace: string;
  readonly elements: ReadonlyMap<string, Element>;
  readonly items: ReadonlyMap<string, Element>;
  readonly imports: readonly { readonly name: string; readonly namespace: string }[];
  readonly library: Library;
}

/** Every model that may be imported, by namespace. */
export type Library = Map<string, Model>;

const kinds = new Set(["inputData", "decision", "businessKnowledgeModel", "decisionService"]);

export const readModel = (source: string, library: Library): Model => {
  const root = parseXml(source);
  const named = root.children.filter((element) => kinds.has(element.name));
  const model: Model = {
    namespace: attribute(root, "namespace") ?? "",
    elements: new Map(named.map((element) => [attribute(element, "id") ?? "", element])),
    items: new Map(children(root, "itemDefinition").map((item) => [attribute(item, "name") ?? "", item])),
    imports: children(root, "import").map((one) => ({
      name: attribute(one, "name") ?? "",
      namespace: attribute(one, "namespace") ?? "",
    })),
    library,
  };
  library.set(model.namespace, model);
  return model;
};

/** The element a requirement points to, in this model or an imported one. */
export const resolve = (
  model: Model,
  href: string,
): { readonly model: Model; readonly element: Element; readonly prefix: string } | undefined => {
  const [namespace = "", id = ""] = href.split("#");
  const owner = namespace && namespace !== model.namespace ? model.library.get(namespace) : model;
  const element = owner?.elements.get(id);
  const prefix = model.imports.find((one) => one.namespace === namespace)?.name ?? "";
  return owner && element && { model: owner, element, prefix: owner === model ? "" : prefix };
};

const collection = (element: Element, type: Type): Type =>
  attribute(element, "isCollection") === "true" ? types.listOf(type) : type;

const functionType = (item: Element, model: Model): Type => {
  const fn = child(item, "functionItem");
  if (!fn) return types.any;
  return types.functionOf(
    children(fn, "parameters").map((parameter) => typeNamed(model, attribute(parameter, "typeRef"))),
    typeNamed(model, attribute(fn, "outputTypeRef")),
  );
};

const typeOfItem = (item: Element, model: Model, depth: number): Type => {
  const components = children(item, "itemComponent");
  const reference = textIn(item, "typeRef");
  if (components.length)
    return collection(
      item,
      types.contextOf(
        Object.fromEntries(
          components.map((component) => [
            attribute(component, "name") ?? "",
            typeOfItem(component, model, depth + 1),
          ]),
        ),
      ),
    );
  if (!reference) return collection(item, functionType(item, model));
  return collection(item, typeNamed(model, reference, depth + 1));
};

const imported = (model: Model, name: string): readonly [Model, string] => {
  const one = model.imports.find((entry) => entry.name && name.startsWith(`${entry.name}.`));
  const owner = one && model.library.get(one.namespace);
  return one && owner ? [owner, name.slice(one.name.length + 1)] : [model, name];
};

/** The static type of a type reference; anything where there is none. */
export const typeNamed = (model: Model, reference: string | undefined, depth = 0): Type => {
  if (!reference || depth > 10) return types.any;
  const [owner, name] = imported(model, reference);
  const item = owner.items.get(name);
  if (item) return typeOfItem(item, owner, depth);
  return namedType(name.replace(/^feel[.:]/, "")) ?? types.any;
};

export const typesOf = (model: Model): Readonly<Record<string, Type>> =>
  Object.fromEntries([...model.items.keys()].map((name) => [name, typeNamed(model, name)]));

/** The declared type of an element's variable. */
export const variableType = (model: Model, element: Element): Type =>
  typeNamed(model, attribute(child(element, "variable") ?? element, "typeRef"));
