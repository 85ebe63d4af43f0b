import {
  at,
  childrenIn,
  containers,
  findElement,
  type Change,
  type Element,
  type Service,
} from "@blaupause/model";

/** The ids beside an element, in their order, its own among them. */
export function siblingsOf(service: Service, element: Element): readonly string[] {
  const parent = element.parent === null ? undefined : findElement(service, element.parent);
  const container =
    parent && containers[parent.kind].find(({ path }) => path.join("/") === element.container);
  if (parent === undefined || container === undefined) return [];
  return childrenIn(parent.json, container).map(([id]) => id);
}

/** One place up or down among its siblings; null where there is no place left. */
export function moveBy(service: Service, element: Element, by: -1 | 1): Change | null {
  const ids = siblingsOf(service, element);
  const index = ids.indexOf(element.id);
  const next = index + by;
  if (index < 0 || next < 0 || next >= ids.length || element.parent === null) return null;
  const others = ids.filter((id) => id !== element.id);
  return { type: "move", address: element.address, parent: element.parent, after: others[next - 1] ?? null };
}

/** Every id used anywhere in a container of the element with this address. */
export function idsIn(service: Service, parent: string, container: string): ReadonlySet<string> {
  const element = findElement(service, parent);
  const found = element && containers[element.kind].find(({ path }) => path.join("/") === container);
  if (element === undefined || found === undefined) return new Set();
  return at(element.json, found.path) === undefined
    ? new Set()
    : new Set(childrenIn(element.json, found).map(([id]) => id));
}
