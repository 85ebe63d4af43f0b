import { useDesigner } from "../designer.ts";
import { pathTo, type Part } from "../place.ts";

/** Begins a working copy of a template and opens it; what went wrong, in words, or null. */
export function useTake(): (template: string, part?: Part) => Promise<string | null> {
  const { say, client, go } = useDesigner();
  return async (template, part = "ueberblick") => {
    const read = await client("readTemplate", { parameters: { template } });
    if (!read.ok) return say("start.failed", { code: read.code });
    const { id, version, content } = read.value;
    const made = await client("createService", { body: { content, origin: { id, version } } });
    if (!made.ok)
      return made.code === "service-exists" ? say("start.exists") : say("start.failed", { code: made.code });
    go(pathTo(made.value.id, part));
    return null;
  };
}
