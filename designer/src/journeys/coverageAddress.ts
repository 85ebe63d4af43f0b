import type { CoverageKind } from "@blaupause/engine";
import { joinAddress, type Service } from "@blaupause/model";

/** Where an entry of the coverage stands in the service. */
export function coverageAddress(kind: CoverageKind, entry: string, service: Service): string {
  const [first = "", second = ""] = entry.split("/");
  switch (kind) {
    case "nodes":
      return joinAddress("", ["process", "nodes"], entry);
    case "flows":
      return flowAddress(entry, service);
    case "rows":
      return `decisions/${first}/rows/${second}`;
    case "pages":
      return `forms/${first}/pages/${second}`;
    case "fields":
      return second.split(".").reduce((at, id) => joinAddress(at, ["fields"], id), `forms/${first}`);
    case "documents":
      return joinAddress("", ["documents"], entry);
  }
}

/** Flows are known by their own id; their address begins with the node they leave. */
function flowAddress(id: string, { process }: Service): string {
  const found = Object.entries(process.nodes).find(
    ([, node]) => "outgoing" in node && (node.outgoing ?? []).some((flow) => flow.id === id),
  );
  return found === undefined ? id : `process/nodes/${found[0]}/outgoing/${id}`;
}
