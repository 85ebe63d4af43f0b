import { isLater, type LogEntry, type Package } from "@blaupause/reuse";
import { errorAt, type Service } from "@blaupause/model";
import { isWrong, type Answer, type Wrong } from "./answer.ts";
import type { Files } from "./files.ts";
import type { PackInput } from "./package.ts";
import { refused } from "./packageFault.ts";
import { wholeAt } from "./packageForms.ts";

interface Earlier {
  readonly service: Service | null;
  readonly log: readonly LogEntry[];
}

/** The version before and its change log; neither where this is the first. */
export function earlierAt(files: Files, input: PackInput, service: Service): Earlier | Answer | Wrong {
  const { since = signedIn(files, input.out), version, language } = input;
  if (since === null) return { service: null, log: [] };
  const found = wholeAt(files, since, language);
  if ("exit" in found || isWrong(found)) return found;
  const rule = faultOf(found.package, service, version);
  if (rule !== null) return refused([errorAt(rule, "")], language);
  return { service: found.package.service, log: found.package.changes };
}

const signedIn = (files: Files, out: string | undefined): string | null =>
  out === undefined || files.read(`${out}/head.json`) === null ? null : out;

function faultOf(before: Package, { id }: Service, version: string): string | null {
  if (before.id !== id) return "package-other-service";
  return isLater(version, before.version) ? null : "package-downgrade";
}
