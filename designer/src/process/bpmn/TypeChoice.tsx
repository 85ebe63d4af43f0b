import type { ReactNode } from "react";
import { nameAt } from "../../actions/nameAt.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { useContent, useCopy } from "../../session/copy.ts";
import { nodesOf, placeOf } from "../graph/flows.ts";
import { replacements, replaceType } from "./replaceType.ts";

/** Replaces the chosen node's type: a task by another task, a gateway by another gateway. By their BPMN names. */
export function TypeChoice(): ReactNode {
  const { say } = useDesigner();
  const { service } = useContent();
  const { selected, edit } = useCopy();
  const place = selected === null ? null : placeOf(selected);
  const node = place === null || place.flow !== null ? undefined : nodesOf(service)[place.node];
  if (node === undefined || place === null || selected === null) return null;
  const types = replacements(service, node.type);
  if (types.length === 0) return null;
  const replace = (value: string): void => {
    const type = types.find((one) => one === value);
    const changes = type === undefined ? null : replaceType(service, place.node, type);
    if (changes !== null) edit(say("process.bpmn.type.label", { title: nameAt(service, selected) }), changes);
  };
  return (
    <Select
      label={say("process.bpmn.type")}
      value={node.type}
      mayBeEmpty={false}
      options={types.map((type) => ({ value: type, label: say(`process.bpmn.${type}`) }))}
      change={replace}
    />
  );
}
