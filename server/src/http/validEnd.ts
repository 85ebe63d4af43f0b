import type { Organisation } from "@blaupause/model";
import type { Translate } from "@blaupause/ui";
import type { Declined } from "../offering/declined.ts";
import type { Refusal } from "./refusal.ts";

export interface ValidEnd {
  readonly title: string;
  readonly text: string;
  /** In the organisation's own words. */
  readonly reason?: string;
}

/** „Nicht zuständig“ and „bieten wir nicht an“ are answers, not errors; null: it is an error. */
export function validEnd(
  { code, details }: Refusal,
  t: Translate,
  { name: organisation, level }: Pick<Organisation, "name" | "level">,
): ValidEnd | null {
  if (code !== "not-responsible" && code !== "not-offered") return null;
  const said = details["declined"] as Pick<Declined, "reason" | "text"> | undefined;
  if (code === "not-responsible" || said === undefined)
    return {
      title: t(`error.title.${code}`),
      text: t(`error.code.${instead(code, level)}`, { organisation }),
    };
  const title = t("error.title.declined");
  if (said.reason === "no-statute") return { title, text: t("error.code.no-statute", { organisation }) };
  return { title, text: t("error.code.declined", { organisation }), reason: said.text };
}

/** Who is responsible instead: for a Gemeinde its Kreis, for a Kreis its Gemeinden. */
const instead = (code: "not-responsible" | "not-offered", level: string) =>
  code === "not-responsible" && level === "gemeinde" ? "not-responsible.gemeinde" : code;
