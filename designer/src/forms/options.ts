import { findElement, type Change, type JsonObject, type Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { ownOptions } from "./ownOptions.ts";

const optionsAt = (service: Service, address: string): readonly JsonObject[] =>
  ownOptions(findElement(service, address)?.json ?? {});
const valueOf = ({ value }: JsonObject): string => String(value);

/** One more answer at the end. */
export function addOption(
  service: Service,
  address: string,
  label: string,
): Extract<Change, { type: "add" }> {
  const id = idOf(label, new Set(optionsAt(service, address).map(valueOf)), "antwort");
  return { type: "add", parent: address, container: "options", id, json: { value: id, label } };
}

/** Another value for an answer nobody has named yet, at the same place; null where another one has it. */
function revalueOption(
  service: Service,
  address: string,
  value: string,
  next: string,
): readonly Change[] | null {
  const options = optionsAt(service, address);
  const index = options.findIndex((one) => valueOf(one) === value);
  const json = options[index];
  if (json === undefined || next === "" || options.some((one) => valueOf(one) === next)) return null;
  const before = options[index - 1];
  return [
    { type: "remove", address: optionAt(address, value) },
    {
      type: "add",
      parent: address,
      container: "options",
      id: next,
      json: { ...json, value: next },
      after: before === undefined ? null : valueOf(before),
    },
  ];
}

/** The first words of a new answer give it its value as well. */
export function nameOption(
  service: Service,
  address: string,
  value: string,
  label: string,
): readonly Change[] {
  const others = optionsAt(service, address)
    .map(valueOf)
    .filter((one) => one !== value);
  const next = idOf(label, new Set(others), value);
  const renamed = next === value ? [] : (revalueOption(service, address, value, next) ?? []);
  return [...renamed, { type: "set", address: optionAt(address, next), property: "label", value: label }];
}

export function moveOption(service: Service, address: string, value: string, by: -1 | 1): Change | null {
  const values = optionsAt(service, address).map(valueOf);
  const next = values.indexOf(value) + by;
  if (next < 0 || next >= values.length) return null;
  const others = values.filter((one) => one !== value);
  return {
    type: "move",
    address: optionAt(address, value),
    parent: address,
    after: others[next - 1] ?? null,
  };
}

export const optionAt = (address: string, value: string): string =>
  `${address}/options/${value.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** Does any expression compare with this value? Texts in expressions stand in quotes that JSON escapes. */
export const isNamed = (service: Service, value: string): boolean =>
  JSON.stringify(service).includes(`\\"${value}\\"`);
