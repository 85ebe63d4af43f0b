import type { Service } from "@blaupause/model";
import { changesBetween, type ServiceChange } from "../changes.ts";
import { isLater } from "./version.ts";

/** One change in words; what it said and says stands in the two versions themselves. */
export type Difference = Pick<ServiceChange, "type" | "weight" | "name" | "address" | "properties">;

/** One published version in the change log of a template. */
export interface LogEntry {
  readonly version: string;
  /** UTC instant. */
  readonly at: string;
  /** Why there is this version, in the publisher's words. */
  readonly why: string;
  /** Against the version before; empty for the first. */
  readonly changes: readonly Difference[];
}
type Head = Pick<LogEntry, "version" | "at" | "why">;

/** What a change log says of a version. */
export const entryOf = ({ version, at, why }: Head, before: Service | null, now: Service): LogEntry => ({
  version,
  at,
  why,
  changes: changesBetween(before, now).map(differenceOf),
});

/** What a service says of itself is called by what it is: „cost“, not „about“. */
const differenceOf = ({ type, weight, name, address, properties, set }: ServiceChange): Difference => ({
  type,
  weight,
  name,
  address,
  properties: address === "" ? Object.keys(set).map((key) => key.split("/").at(-1) ?? key) : properties,
});

/** What somebody who has this version does not have yet; who has none lacks everything. */
export const laterThan = (log: readonly LogEntry[], version: string | null): readonly LogEntry[] =>
  version === null ? log : log.filter((entry) => isLater(entry.version, version));

/** The newest first, and it is the version the log came with. */
export const isLogOf = (log: readonly LogEntry[], head: Head): boolean =>
  log[0]?.version === head.version &&
  log[0].why === head.why &&
  log[0].at === head.at &&
  log.slice(1).every(({ version }, index) => isLater(log[index]?.version ?? "", version));
