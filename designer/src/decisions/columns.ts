import { answersRead, type Answer } from "@blaupause/check";
import type { Decision, Service } from "@blaupause/model";

export type Input = Decision["inputs"][number];
export type Output = Decision["outputs"][number];

export const labelOf = ({ label, id }: Pick<Input, "label" | "id">): string => label ?? id;

/** What can be answered to what a column asks; of results nothing is known beforehand. */
export const answersOf = (service: Service, column: Input | Output): readonly Answer[] =>
  "expression" in column ? answersRead(service, column) : [];
