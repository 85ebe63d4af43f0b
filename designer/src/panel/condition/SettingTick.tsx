import type { Json } from "@blaupause/model";
import { useId, type ReactNode } from "react";
import { useDesigner } from "../../designer.ts";
import { useContent, useCopy } from "../../session/copy.ts";
import { newSetting, shownValue, type SettingEdit } from "./setting.ts";

interface SettingTickProps {
  /** The path in use where the municipality says it; null for a fixed value. */
  readonly path: string | null;
  /** What the setting will be called, its type, and the value it begins with. */
  readonly label: string;
  readonly type: string;
  readonly value: Json;
  readonly toPath: (path: string, edit: SettingEdit) => void;
  /** Undefined edit: others still use the setting, it stays. */
  readonly toValue: (value: Json, edit: SettingEdit | undefined) => void;
}

/** „Jede Kommune legt das selbst fest“: one tick turns a fixed value into a setting, and back. */
export function SettingTick({ path, label, type, value, toPath, toValue }: SettingTickProps): ReactNode {
  const { say } = useDesigner();
  const { judged, edit } = useCopy();
  const content = useContent();
  const id = useId();
  const setting = path?.replace(/^settings\./, "") ?? "";
  const field = content.service.settings?.fields.find((one) => one.id === setting);
  const toggle = (isOn: boolean): void => {
    if (isOn) {
      const made = newSetting(content.service, label, type, value);
      return toPath(`settings.${made.id}`, made);
    }
    const address = `settings/fields/${setting}`;
    const users = judged.uses.filter(({ to }) => to === address).length;
    toValue(shownValue(content, setting) ?? value, users > 1 ? undefined : { type: "drop", id: setting });
  };
  return (
    <div className="bp-setting">
      <div className="kern-form-check">
        <input
          type="checkbox"
          id={id}
          className="kern-form-check__checkbox"
          checked={path !== null}
          onChange={(event) => toggle(event.target.checked)}
        />
        <label className="kern-label" htmlFor={id}>
          {say("cond.setting")}
        </label>
      </div>
      {field === undefined || !("label" in field) ? null : (
        <div className="kern-form-input bp-line">
          <label className="kern-label" htmlFor={`${id}-name`}>
            {say("cond.setting.name")}
          </label>
          <input
            id={`${id}-name`}
            className="kern-form-input__input"
            value={field.label}
            onChange={(event) =>
              edit(
                say("cond.setting.named", { name: event.target.value }),
                [
                  {
                    type: "set",
                    address: `settings/fields/${setting}`,
                    property: "label",
                    value: event.target.value,
                  },
                ],
                `settings/fields/${setting} label`,
              )
            }
          />
        </div>
      )}
    </div>
  );
}
