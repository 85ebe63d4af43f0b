import type { Change, Element, Json } from "@blaupause/model";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { withSetting, type SettingEdit } from "./setting.ts";

/** Sets a property; where a setting is made or given up with it, both are one step. */
export function useCommit(element: Element, property: string, change: (value: Json | undefined) => void) {
  const { say } = useDesigner();
  const { session } = useCopy();
  const content = useContent();
  return (value: Json, also?: SettingEdit): void => {
    if (also === undefined) return change(value);
    const set: Change = { type: "set", address: element.address, property, value };
    const next = withSetting(content, set, also);
    const name = nameOf(element);
    if (next !== null)
      session.replace(
        say(also.type === "add" ? "cond.setting.made" : "cond.setting.dropped", { name }),
        next,
      );
  };
}
