import { isJsonObject } from "@blaupause/model";
import { Fieldset } from "../Frame.tsx";
import type { Widget } from "./widget.ts";

/** The questions a caseworker has picked at the answers; picking happens there, this shows the list. */
export const Questions: Widget = (props) => {
  const picked = (Array.isArray(props.value) ? props.value : []).filter(isJsonObject);
  return (
    <Fieldset {...props}>
      <ul className="kern-list kern-list--bullet">
        {picked.map((one) => (
          <li key={String(one["path"])}>{String(one["text"])}</li>
        ))}
      </ul>
    </Fieldset>
  );
};
