import type { CodeList } from "@blaupause/model";
import type { Datenfeld } from "../schema.ts";
import { idFor } from "./names.ts";
import { escaped, shortened } from "./words.ts";

/** Code lists of a schema. Fields with the same entries or the same reference share one. */
export interface Lists {
  readonly codeLists: Record<string, CodeList>;
  readonly idOf: (feld: Datenfeld) => string;
}

export function newLists(): Lists {
  const codeLists: Record<string, CodeList> = {};
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const idOf = (feld: Datenfeld): string => {
    const key = JSON.stringify([feld.werte, feld.codelisteReferenz]);
    const id = known.get(key) ?? idFor(feld.name, taken, "liste");
    known.set(key, id);
    codeLists[id] ??= listOf(feld);
    return id;
  };
  return { codeLists, idOf };
}

function listOf({ name, werte, codelisteReferenz }: Datenfeld): CodeList {
  const options = (werte ?? []).map(({ code, name: label, hilfe }) => ({
    value: code,
    label: escaped(shortened(label === "" ? code : label, 300)),
    ...(hilfe === null ? {} : { hint: escaped(shortened(hilfe, 1000)) }),
  }));
  const source = codelisteReferenz?.canonicalVersionUri ?? codelisteReferenz?.canonicalIdentification ?? null;
  const version = codelisteReferenz?.version ?? null;
  return {
    title: shortened(name, 200),
    ...(werte === null ? {} : { options }),
    ...(source === null ? {} : { source }),
    ...(version === null ? {} : { version }),
  };
}
