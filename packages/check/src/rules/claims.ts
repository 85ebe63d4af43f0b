import type { Element, Problem } from "@blaupause/model";
import { error, warning, type Context, type Rule } from "../context.ts";

/** What an account answers has to fit the question, and the question has to be one of the application. */
export const claims: Rule = (context) =>
  context.elements
    .filter(({ kind, json }) => kind === "field" && json["claim"] !== undefined)
    .flatMap((element): Problem[] => {
      if (!fits(element)) return [error("claim-type", element.address, "claim")];
      return isAsked(context, element) ? [] : [warning("claim-nowhere", element.address, "claim")];
    });

const fits = ({ json: { type, claim } }: Element): boolean => (type === "date") === (claim === "birthdate");

/** One person is signed in when the application begins: no entry of a list is hers, and no later form is filled in. */
function isAsked({ service, byAddress }: Context, { address, parent }: Element): boolean {
  const starts = Object.values(service.process.nodes).filter(({ type }) => type === "startEvent");
  const forms = starts.flatMap((node) => ("form" in node ? [`forms/${String(node.form)}/`] : []));
  const isComputed = byAddress.get(address)?.json["computed"] !== undefined;
  return !isComputed && forms.some((form) => address.startsWith(form)) && !isInList(byAddress, parent);
}
function isInList(byAddress: Context["byAddress"], parent: string | null): boolean {
  const around = parent === null ? undefined : byAddress.get(parent);
  if (around?.kind !== "field") return false;
  return around.json["type"] === "list" || isInList(byAddress, around.parent);
}
