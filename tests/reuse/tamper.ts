import type { Json, JsonObject } from "@blaupause/model";
import fc from "fast-check";

/** One way of changing a package on its way, as numbers, so that it shrinks well. */
export interface Tampering {
  readonly how: (typeof WAYS)[number];
  readonly at: number;
  readonly by: number;
}
const WAYS = ["byte", "value", "value", "drop", "add"] as const;
export const tampering: fc.Arbitrary<Tampering> = fc.record({
  how: fc.constantFrom(...WAYS),
  at: fc.nat(1_000_000),
  by: fc.nat(1_000_000),
});

/** The package as it arrives; undefined where what arrives is no JSON at all. */
export function tampered(json: JsonObject, { how, at, by }: Tampering): Json | undefined {
  if (how === "byte") return read(flipped(Buffer.from(JSON.stringify(json)), at, by));
  const copy = structuralCopy(json);
  const places = placesIn(copy);
  const place = places[at % places.length];
  if (place === undefined) return copy;
  const { holder, key } = place;
  if (how === "value") write(holder, key, other(Reflect.get(holder, key) as Json, by));
  else if (how === "drop") drop(holder, key);
  else if (Array.isArray(holder)) holder.push(VALUES[by % VALUES.length] ?? null);
  else write(holder, `mehr${by % 3}`, VALUES[by % VALUES.length] ?? null);
  return copy;
}

const structuralCopy = (json: JsonObject): JsonObject => JSON.parse(JSON.stringify(json)) as JsonObject;

function flipped(bytes: Buffer, at: number, by: number): string {
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 + (by % 255));
  return bytes.toString("utf8");
}
function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

type Holder = Json[] | Record<string, Json>;
interface Spot {
  readonly holder: Holder;
  readonly key: string;
}
const isHolder = (json: unknown): json is Holder => typeof json === "object" && json !== null;

/** Every value that stands in something, wherever it is. */
function placesIn(holder: Holder): readonly Spot[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(isHolder(value) ? placesIn(value) : []),
  ]);
}

const VALUES: readonly Json[] = [null, true, false, 0, -1, 1.5, "", "x", "sha256-x", [], {}, ["x"], { x: 1 }];
/** Another value: by one letter, by one, the opposite, or one of another kind. */
function other(value: Json, by: number): Json {
  if (by % 3 === 0) return VALUES[by % VALUES.length] ?? null;
  if (typeof value === "number") return value + 1 + (by % 5);
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string") return VALUES[by % VALUES.length] ?? null;
  const index = by % (value.length + 1);
  return `${value.slice(0, index)}${String.fromCharCode(97 + (by % 26))}${value.slice(index + (by % 2))}`;
}
function write(holder: Holder, key: string, value: Json): void {
  Reflect.set(holder, key, value);
}
function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
