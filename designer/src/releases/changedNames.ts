import { diff } from "@blaupause/reuse";
import { elements, type Service } from "@blaupause/model";

const TEXTS = ["label", "title", "text", "id"] as const;

/** What differs between two states of a service, by the names people know it by, each once. */
export function changedNames(before: Service, after: Service): readonly string[] {
  const { set, add, remove } = diff(before, after, {});
  const names = new Map([...namesIn(before), ...namesIn(after)]);
  const added = Object.entries(add).filter(([, { parent }]) => !Object.hasOwn(add, parent));
  const addresses = [...Object.keys(set), ...added.map(([address]) => address), ...remove];
  return [...new Set(addresses.map((address) => names.get(address) ?? address))];
}

const namesIn = (service: Service): Map<string, string> =>
  new Map(
    [...elements(service)].map(({ address, json, id }) => {
      const text = TEXTS.map((key) => json[key]).find((one) => typeof one === "string" && one !== "");
      return [address, typeof text === "string" ? text : id];
    }),
  );
