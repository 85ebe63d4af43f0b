import { check } from "@blaupause/check";
import { compile } from "@blaupause/engine/compile";
import type { JsonObject, Problem, Service } from "@blaupause/model";
import { refit } from "@blaupause/reuse";

/** Mistakes of the service, whoever offers it: while there is one, nothing of it is released. */
export const errorsIn = (service: Service): readonly Problem[] =>
  check(service).filter(({ severity }) => severity === "error");

/** The municipality's values as the service asks for them: what is missing or does not fit, by its place. */
export function fittedValues(service: Service, given: JsonObject) {
  const { values, todo } = refit(compile(service).program.settings, given, {});
  const unfit = check(service, values).flatMap(({ rule, params }) =>
    rule === "setting-missing" || rule === "setting-invalid" ? [String(params?.["path"])] : [],
  );
  return { values: values as JsonObject, open: [...new Set([...todo, ...unfit])] };
}
