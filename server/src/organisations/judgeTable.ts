import { NEEDED_COLUMNS } from "@blaupause/api";
import type { Organisation } from "../store/index.ts";
import { cellOf, columnOf, type Cells } from "./columns.ts";
import { EMAIL } from "./contact.ts";
import { dissolvedFaults, successorsIn } from "./dissolved.ts";
import { faultsOf, type Fault } from "./judge.ts";
import type { Row } from "./overStored.ts";
import { firstIn } from "./organisationIn.ts";
import { parentFaults, parentsIn } from "./parents.ts";
import { repeatedIn, takenFrom } from "./taken.ts";

export const HOST = /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/** As the people of an organisation are saved. */
const LONGEST_NAME = 120;

export interface Read extends Row {
  readonly cells: Cells;
}

/** What is wrong with each line: with what it makes of its organisation, beside the others and those that are there. */
export function judgeTable(
  rows: readonly Read[],
  stored: ReadonlyMap<unknown, Organisation>,
  ownHost: string,
): (row: Read) => readonly Fault[] {
  const all = [...stored.values()];
  const parents = parentsIn(...all, ...rows);
  const successors = successorsIn(...all, ...rows);
  const twice = repeatedIn(rows, stored);
  return (row) =>
    oncePerField([
      ...(stored.has(row.id) ? [] : lackedBy(row)),
      ...faultsOf(row.profile, stored.get(row.id)?.profile).map(inColumn),
      ...hostFaults(row, ownHost),
      ...firstFaults(row),
      ...parentFaults(row.id, parents),
      ...dissolvedFaults(row.id, row.profile, successors).map(inColumn),
      ...twice(row),
      ...takenFrom(all, row),
    ]);
}

const inColumn = ({ field, code }: Fault): Fault => ({ field: columnOf(field), code });

const lackedBy = ({ cells }: Read): readonly Fault[] =>
  NEEDED_COLUMNS.filter((column) => cellOf(cells, column) === "").map((field) => ({
    field,
    code: "not-valid",
  }));

/** Nobody is invited without a name, or without an address. */
function firstFaults({ cells }: Read): readonly Fault[] {
  const first = firstIn(cells);
  if (first === null) return [];
  return [
    ...(first.name === "" || first.name.length > LONGEST_NAME ? (["admin-name"] as const) : []),
    ...(EMAIL.test(first.email) ? [] : (["admin-email"] as const)),
  ].map((field) => ({ field, code: "not-valid" }));
}

/** The platform's own name shows every organisation. */
function hostFaults({ host }: Row, ownHost: string): readonly Fault[] {
  if (host === null) return [];
  if (host === ownHost) return [{ field: "host", code: "taken" }];
  return HOST.test(host) ? [] : [{ field: "host", code: "not-valid" }];
}

const oncePerField = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ field }, index) => faults.findIndex((one) => one.field === field) === index);
