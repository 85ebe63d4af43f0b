import type { ElementUse } from "@blaupause/check";
import { joinAddress, type Service } from "@blaupause/model";
import { followWith } from "../follow.ts";
import { tableOf } from "../table.ts";
import { alike } from "./alike.ts";
import { isFixed, textNow, valueNow } from "./renameAnswer.ts";

/** Who names an answer of a question or a code list by its value: conditions, cells, what is filled in. */
export function answerUses(service: Service, question: string, value: string): readonly ElementUse[] {
  const rename = { question, from: value, to: `${value}?` };
  const to = joinAddress(question, ["options"], value);
  const meant = alike(service, question);
  const uses: ElementUse[] = [];
  followWith(service, new Map(), (written) => {
    const isNaming = textNow(service, meant, rename, written) !== written.text;
    if (isNaming) uses.push({ from: written.address, property: written.path, to });
    return written.text;
  });
  for (const [from, { props }] of tableOf(service))
    for (const [property, held] of Object.entries(props))
      if (isFixed(service, from, property, meant) && valueNow(held, rename) !== held)
        uses.push({ from, property, to });
  return [...new Map(uses.map((use) => [`${use.from} ${use.property}`, use])).values()];
}
