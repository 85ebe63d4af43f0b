import type { Change } from "@blaupause/model";
import { useCallback, useMemo } from "react";
import { edited } from "../session/content.ts";
import { useContent } from "../session/copy.ts";
import { addsWhereFixed, forbiddenBy } from "./forbidden.ts";
import { useTemplate } from "./template.ts";

/** Whether the template a service was taken over from forbids an edit: what is refused afterwards is not offered before. */
export function useForbidden(): (changes: readonly Change[]) => boolean {
  const template = useTemplate();
  const content = useContent();
  const forbidden = useMemo(
    () => (template === null || template.isOurs ? null : forbiddenBy(template)),
    [template],
  );
  return useCallback(
    (changes) => {
      if (forbidden === null || template === null) return false;
      if (addsWhereFixed(template.service, changes)) return true;
      const after = edited(content, changes);
      return after.ok && forbidden(content, after.content).length > 0;
    },
    [forbidden, template, content],
  );
}
