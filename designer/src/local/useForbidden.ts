import { changeAll, type Change } from "@blaupause/model";
import { guardOf } from "@blaupause/reuse";
import { useCallback, useMemo } from "react";
import { useContent } from "../session/copy.ts";
import { addsWhereFixed } from "./forbidden.ts";
import { useTemplate } from "./template.ts";

/** Whether the template a service was taken over from forbids an edit: what is refused afterwards is not offered before. */
export function useForbidden(): (changes: readonly Change[]) => boolean {
  const template = useTemplate();
  const { service } = useContent();
  const guard = useMemo(
    () => (template === null || template.isOurs ? null : guardOf(template.service, template.isDerived)),
    [template],
  );
  return useCallback(
    (changes) => {
      if (guard === null || template === null) return false;
      if (addsWhereFixed(template.service, changes)) return true;
      const after = changeAll(service, changes);
      return after.ok && guard(service, after.service).length > 0;
    },
    [guard, template, service],
  );
}
