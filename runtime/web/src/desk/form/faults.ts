import type { Refused } from "@blaupause/api";
import { isMessageKey, type Translate } from "@blaupause/ui";
import { createContext } from "react";
import { refusalSentence } from "../refusal.ts";

/** What is wrong with one field, by its path in what was sent. */
export interface Fault {
  readonly field: string;
  readonly code: string;
}
/** Why something was not done, and which fields are to blame. */
export type Refusal = Pick<Refused, "code" | "details">;

/** The fields of the form around, as the server judged them; what was changed since is not at fault any more. */
export interface FormFaults {
  readonly refused: Refusal | null;
  readonly faults: readonly Fault[];
}
export const FormFaultsContext = createContext<FormFaults>({ refused: null, faults: [] });

/** The fields that a refusal names: each with its own reason, or one that all of it is about. */
export function faultsIn({ code, details }: Refusal): readonly Fault[] {
  const { faults, field } = details as { readonly faults?: readonly Fault[]; readonly field?: string };
  return faults ?? (field === undefined ? [] : [{ field, code }]);
}

/** A refusal of our own, before anything is sent. */
export const wrongField = (field: string): Refusal => ({
  code: "not-valid",
  details: { faults: [{ field, code: "not-valid" }] },
});

interface Typed {
  readonly label: string;
  readonly value: string;
  /** What it looks like when it is right. */
  readonly wrong?: string | undefined;
}

/** What stands below a field that is wrong: what to do there. */
export function faultSentence(t: Translate, { code }: Fault, { label, value, wrong }: Typed): string {
  if (code === "not-valid" && value.trim() === "") return t("fault.empty");
  if (code === "not-valid") return wrong ?? t("fault.form");
  const key = `fault.${code}`;
  return isMessageKey(key) ? t(key, { field: label }) : refusalSentence(t, code);
}
