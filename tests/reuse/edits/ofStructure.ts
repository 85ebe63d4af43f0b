import type { Service } from "@blaupause/model";
import { rename, tableOf } from "@blaupause/reuse";
import { addressesOf, insert, listOf, pick, plain, read, without, write } from "./asTable.ts";
import type { Edit } from "./edit.ts";
import { moved } from "./moved.ts";

/** Edits that bring elements, take them away, or put them elsewhere. */
export const ofStructure = {
  add: (service, { at, to, word }) => {
    const document = read(service);
    const parent = pick(
      [
        "",
        ...addressesOf(
          service,
          ({ props, kind }) => kind === "form" || props["type"] === "group" || props["type"] === "list",
        ),
      ].slice(1),
      at,
    );
    if (parent === undefined || document.table.has(`${parent}/fields/${word}`)) return service;
    insert(
      document,
      `${parent}/fields/${word}`,
      { kind: "field", parent, container: "fields", id: word, props: { type: "text", label: word } },
      to,
    );
    return write(document);
  },
  copy: (service, { at, to, word }) => {
    const document = read(service);
    const found = pick(
      addressesOf(service, ({ kind, id }) => kind !== "node" && kind !== "flow" && plain(id)),
      at,
    );
    const row = found === undefined ? undefined : document.table.get(found);
    if (row === undefined) return service;
    const address = `${listOf(row.parent ?? "", row.container)}/${word}`;
    if (!document.table.has(address)) insert(document, address, { ...row, id: word }, to);
    return write(document);
  },
  remove: (service, { at }) => {
    const document = read(service);
    const found = pick(
      addressesOf(service, ({ kind }) => kind !== "node" && kind !== "flow"),
      at,
    );
    if (found !== undefined) without(document, found);
    return write(document);
  },
  order: (service, { at, to }) => {
    const document = read(service);
    const key = pick([...document.order.keys()], at);
    const ids = document.order.get(key ?? "") ?? [];
    const [first] = ids;
    if (key !== undefined && first !== undefined) {
      const moved = ids[(to >> 4) % ids.length] ?? first;
      document.order.set(key, ids.filter((id) => id !== moved).toSpliced(to % ids.length, 0, moved));
    }
    return write(document);
  },
  move: (service, { at, to }) => {
    const field = pick(
      addressesOf(service, ({ kind, container }) => kind === "field" && container === "fields"),
      at,
    );
    const parents = addressesOf(service, ({ props, kind }) => kind === "form" || props["type"] === "group");
    const parent = pick(
      parents.filter((one) => field !== undefined && one !== field && !one.startsWith(`${field}/`)),
      to,
    );
    return field === undefined || parent === undefined ? service : moved(service, field, parent, to);
  },
  rename: (service, { at, word }) => {
    const found = pick(
      addressesOf(service, ({ id, kind }) => plain(id) && kind !== "option"),
      at,
    );
    if (found === undefined) return service;
    const now = `${found.slice(0, found.lastIndexOf("/"))}/${word}`;
    return tableOf(service).has(now) || service.forms[word] !== undefined
      ? service
      : rename(service, found, word);
  },
} satisfies Partial<Record<Edit["op"], (service: Service, edit: Edit) => Service>>;
