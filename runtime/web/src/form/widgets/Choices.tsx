import { Fieldset } from "../Frame.tsx";
import { Inline } from "../Inline.tsx";
import { optionLang } from "../view.ts";
import { Check, optionText } from "./Choice.tsx";
import type { Widget } from "./widget.ts";

/** Any of several answers. */
export const Choices: Widget = (props) => {
  const { view, path, field, value } = props;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggled = (one: string, on: boolean): string[] =>
    (field.options ?? [])
      .map((option) => option.value)
      .filter((each) => (each === one ? on : chosen.includes(each)));
  return (
    <Fieldset {...props}>
      {field.options?.map((option) => (
        <Check
          key={option.value}
          {...props}
          kind="checkbox"
          value={option.value}
          checked={chosen.includes(option.value)}
          onPick={(on) => view.live?.answer(field, path, toggled(option.value, on))}
        >
          <span lang={optionLang(view, field, option)}>
            <Inline text={optionText(view, path, option, "label")} />
          </span>
        </Check>
      ))}
    </Fieldset>
  );
};
