import { Fieldset } from "../Frame.tsx";
import { langOf } from "../view.ts";
import { Check } from "./Choice.tsx";
import type { Widget } from "./widget.ts";

/** Ja or nein; neither is chosen until somebody does. */
export const YesNo: Widget = (props) => {
  const { view, field, value } = props;
  return (
    <Fieldset {...props}>
      <Check {...props} kind="radio" value="true" checked={value === true}>
        <span lang={langOf(view, field, "yes")}>{field.yes ?? view.t("field.yes")}</span>
      </Check>
      <Check {...props} kind="radio" value="false" checked={value === false}>
        <span lang={langOf(view, field, "no")}>{field.no ?? view.t("field.no")}</span>
      </Check>
    </Fieldset>
  );
};
