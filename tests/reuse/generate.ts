import { readFileSync } from "node:fs";
import { openService, type Service } from "@blaupause/model";
import type { Edit } from "./edits/edit.ts";
import { ofProcess } from "./edits/ofProcess.ts";
import { ofProperties } from "./edits/ofProperties.ts";
import { ofStructure } from "./edits/ofStructure.ts";

export { edit, type Edit } from "./edits/edit.ts";

/** The dog tax as it was released: laws must not depend on what is being edited. */
export const template = (): Service =>
  JSON.parse(readFileSync(new URL("./files/hundesteuer-1.0.0.json", import.meta.url), "utf8")) as Service;

const edits: Readonly<Record<Edit["op"], (service: Service, edit: Edit) => Service>> = {
  ...ofProcess,
  ...ofProperties,
  ...ofStructure,
};

/** Applies edits one after another; one whose result would be no service is left out. */
export function applyEdits(service: Service, list: readonly Edit[]): Service {
  return list.reduce((now, one) => {
    const next = edits[one.op](now, one);
    return openService(next).ok ? next : now;
  }, service);
}
