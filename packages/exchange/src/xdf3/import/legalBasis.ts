import type { Bezug } from "../schema.ts";
import { idFor } from "./names.ts";
import { shortened } from "./words.ts";

export interface LegalBasis {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}
export interface Laws {
  readonly all: LegalBasis[];
  readonly idsOf: (bezug: readonly Bezug[]) => { readonly basis?: string[] };
}

/** Legal bases of a schema, each once, whoever names it. */
export function newLaws(): Laws {
  const all: LegalBasis[] = [];
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const idOf = ({ text, link }: Bezug): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const id = idFor(text, taken, "recht");
    known.set(text, id);
    all.push({
      id,
      title: shortened(text, 300),
      ...(/^https?:\/\//.test(link ?? "") ? { url: link ?? "" } : {}),
    });
    return id;
  };
  const idsOf = (bezug: readonly Bezug[]) => {
    const basis = [...new Set(bezug.filter(({ text }) => text !== "").map(idOf))];
    return basis.length === 0 ? {} : { basis };
  };
  return { all, idsOf };
}
