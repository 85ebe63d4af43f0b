import type { ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useContent, useCopy } from "../session/copy.ts";

/** Of another town only what is public is known: its values are the example cases', and that is said. */
export function ForeignValues(): ReactNode {
  const { say } = useDesigner();
  const { example, examples } = useCopy();
  const { service } = useContent();
  // One's own organisation stands first.
  const isOwn = example.id === examples[0]?.id;
  if (isOwn || (service.settings?.fields ?? []).length === 0) return null;
  return <p className="bp-muted">{say("preview.foreign", { name: example.name })}</p>;
}
