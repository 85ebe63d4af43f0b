import type { Json } from "@blaupause/model";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";

/** Sets something the service says of itself; undefined takes it away. */
export function useSetAbout(): (what: string, property: string, value: Json | undefined) => void {
  const { say } = useDesigner();
  const { edit } = useCopy();
  return (what, property, value) => {
    const change = { type: "set", address: "", property } as const;
    edit(say("overview.changed", { what }), [value === undefined ? change : { ...change, value }], property);
  };
}
