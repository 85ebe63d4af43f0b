import { isJsonObject, type JsonObject } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { useDesigner } from "../designer.ts";
import { questionsIn } from "../forms/spot.ts";
import { useContent } from "../session/copy.ts";
import { ElementList } from "./ElementList.tsx";
import { NewSetting } from "./NewSetting.tsx";

/** What stands in the settings of a parent: the answers of a choice, the parts of a list or group. */
export function SettingParts({ parent }: { readonly parent: string }): ReactNode {
  const { service } = useContent();
  return questionsIn(service, parent).map((json) => (
    <Parts
      key={String(json["id"])}
      address={`${parent || "settings"}/fields/${String(json["id"])}`}
      json={json}
    />
  ));
}

interface PartsProps {
  readonly address: string;
  readonly json: JsonObject;
}
function Parts({ address, json }: PartsProps): ReactNode {
  const { say } = useDesigner();
  const { type, options, codeList } = json;
  const name = nameOf({ json, id: String(json["id"]) });
  if (type === "list" || type === "group")
    return (
      <details className="bp-fold">
        <summary>{say("settings.parts.of", { name })}</summary>
        <ElementList parent={address} container="fields" title={name} empty={say("settings.parts.empty")} />
        <NewSetting parent={address} />
        <SettingParts parent={address} />
      </details>
    );
  const isOwn = codeList === undefined && (type === "choice" || type === "choices");
  if (!isOwn) return null;
  const own = Array.isArray(options) ? options.filter(isJsonObject) : [];
  return (
    <details className="bp-fold">
      <summary>{say("settings.answers.of", { name, count: own.length })}</summary>
      <ElementList
        parent={address}
        container="options"
        title={name}
        empty={say("settings.parts.empty")}
        make={(value) => ({ value, label: say("forms.new.option", { number: own.length + 1 }) })}
      />
    </details>
  );
}
