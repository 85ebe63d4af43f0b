import { Fieldset } from "../Frame.tsx";
import { Check } from "./Choice.tsx";
import type { Widget } from "./widget.ts";

/** Ja or nein; neither is chosen until somebody does. */
export const YesNo: Widget = (props) => {
  const { view, field, value } = props;
  return (
    <Fieldset {...props}>
      <Check {...props} kind="radio" value="true" checked={value === true}>
        {field.yes ?? view.t("field.yes")}
      </Check>
      <Check {...props} kind="radio" value="false" checked={value === false}>
        {field.no ?? view.t("field.no")}
      </Check>
    </Fieldset>
  );
};
