import { useDesigner } from "../designer.ts";
import { pathTo, type Part } from "../place.ts";
import { takeOver } from "./takeOver.ts";

/** Begins a working copy of a template and opens it; what went wrong, in words, or null. */
export function useTake(): (template: string, part?: Part, as?: string) => Promise<string | null> {
  const { say, client, go } = useDesigner();
  return async (template, part = "ueberblick", as) => {
    const made = await takeOver(client, template, as);
    if (!made.ok)
      return made.code === "service-exists" ? say("start.exists") : say("start.failed", { code: made.code });
    go(pathTo(made.id, part));
    return null;
  };
}
