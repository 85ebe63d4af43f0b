import {
  containers,
  editAt,
  editChildren,
  findElement,
  stepsTo,
  type Json,
  type JsonObject,
  type Service,
} from "@blaupause/model";
import { follow } from "@blaupause/reuse";
import { fieldAt, formAt } from "./spot.ts";

/** Where questions were written: a service they stand in, and their addresses there. */
export interface Origin {
  readonly service: Service;
  readonly addresses: readonly string[];
  /** Their form is not known where they go: what they say of it is meant of the form there. */
  readonly isFromElsewhere: boolean;
}

/** The questions as they read at their new places: what they said of each other they say of themselves there. */
export function readAt(origin: Origin, now: readonly string[]): readonly JsonObject[] {
  const { service, addresses, isFromElsewhere } = origin;
  const all = addresses.map((old, index) => [old, now[index] ?? old] as const);
  const forms = isFromElsewhere ? all.map(([old, next]) => [formAt(old), formAt(next)] as const) : [];
  const moves = new Map([...forms, ...all].filter(([old, next]) => old !== next));
  const followed = follow(service, moves);
  return addresses.flatMap((address) => {
    const json = findElement(followed, address)?.json;
    return json === undefined ? [] : [json];
  });
}

/** Questions written for a place as if they stood there alone: those of the same name that are there make room. */
export function writtenFor(service: Service, parent: string, questions: readonly JsonObject[]): Origin {
  const addresses = questions.map(({ id }) => fieldAt(parent, String(id)));
  const kind = findElement(service, parent)?.kind;
  const container = kind && containers[kind].find((one) => one.kind === "field");
  const own = new Map<string, Json>(questions.map((json) => [String(json["id"]), json]));
  const put = (json: JsonObject): JsonObject =>
    container === undefined
      ? json
      : editChildren(json, container, (children) => [...children.filter(([id]) => !own.has(id)), ...own]);
  const json = editAt(service as unknown as JsonObject, stepsTo(parent) ?? [], put);
  return { service: (json ?? service) as unknown as Service, addresses, isFromElsewhere: false };
}
