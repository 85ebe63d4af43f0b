import type { Json, Service } from "@blaupause/model";
import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { Select } from "../panel/Select.tsx";
import { whereabouts } from "./whereabouts.ts";

interface NewPlaceProps {
  readonly name: string;
  /** Addresses in the next version. */
  readonly places: readonly string[];
  readonly theirs: Service;
  readonly value: Json | undefined;
  readonly choose: (address: string) => void;
}
/** Where an addition is to stand whose surroundings the publisher has taken away. */
export function NewPlace({ name, places, theirs, value, choose }: NewPlaceProps): ReactNode {
  const { say } = useDesigner();
  const options = useMemo(
    () => places.map((address) => ({ value: address, label: whereabouts(theirs, address, say) })),
    [places, theirs, say],
  );
  return (
    <Select
      label={say("upgrade.place", { name })}
      value={typeof value === "string" ? value : ""}
      options={options}
      mayBeEmpty={false}
      change={choose}
    />
  );
}
