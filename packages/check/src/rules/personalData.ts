import { references } from "@blaupause/feel";
import { isJsonObject } from "@blaupause/model";
import { hint, type Context, type Rule } from "../context.ts";
import { meaningAlong } from "../names.ts";

/** Data minimisation: what is asked about a person must serve something. */
export const personalData: Rule = (context) => {
  const used = usedAddresses(context);
  return context.elements
    .filter(({ kind, json }) => kind === "field" && isJsonObject(json["personal"]))
    .filter(({ address }) => !isUsed(address, used))
    .map(({ address }) => hint("never-used", address));
};

interface Used {
  readonly exactly: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

/** Used itself, or as part of something that is read as a whole. */
function isUsed(address: string, { exactly, whole }: Used): boolean {
  if (exactly.has(address)) return true;
  return [...whole].some((one) => address.startsWith(`${one}/`));
}

/** What the service's expressions read; what a question says about itself does not count. */
function usedAddresses({ compiled, service }: Context): Used {
  const exactly = new Set<string>();
  const whole = new Set<string>();
  for (const { ast, address, property } of compiled.expressions)
    for (const { path, as } of references(ast)) {
      const meaning = meaningAlong(service, path, address);
      const found = meaning?.address ?? (path.length === 1 ? meaning?.base : undefined);
      if (found === undefined || (found === address && property !== "repeat")) continue;
      exactly.add(found);
      if (as === "value" && found.includes("/fields/") && property !== "over" && property !== "repeat")
        whole.add(found);
    }
  return { exactly, whole };
}
