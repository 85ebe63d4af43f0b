import { evaluateForm, fillingOf } from "@blaupause/engine";
import { error, type Context, type Rule } from "../context.ts";

// Settings do not depend on the day they are looked at; an instant is needed to evaluate any form.
const AT = "2026-01-01T12:00:00+01:00";

/** A municipality's values, judged by the same law as every form. */
export const settingValues: Rule = ({ values, compiled, service }: Context) => {
  if (values === null) return [];
  const { program } = compiled;
  const runtime = {
    forms: { settings: program.settings },
    types: program.types,
    labels: program.labels,
    decisions: program.decisions,
    language: service.language,
  };
  const scope = { at: AT, zone: "Europe/Berlin", names: { settings: values } };
  const { errors } = evaluateForm(runtime, "settings", fillingOf(values), scope);
  return errors.map(({ path, code }) =>
    error(code === "required" ? "setting-missing" : "setting-invalid", addressOf(path), undefined, {
      path,
      code,
    }),
  );
};

const addressOf = (path: string): string =>
  ["settings", ...path.replaceAll(/\[[^\]]*\]/g, "").split(".")].join("/fields/");
