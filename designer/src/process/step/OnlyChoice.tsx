import { isJsonObject, type Element, type Json } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../../actions/nameOf.ts";
import { useDesigner } from "../../designer.ts";
import { Select } from "../../panel/Select.tsx";
import { Ticks } from "../../panel/Ticks.tsx";
import { useContent, useCopy } from "../../session/copy.ts";
import { askable, isAskedAgain } from "./askedAgain.ts";

/** Which questions of a form that was filled in before may be answered anew in this step. */
export function OnlyChoice({ element }: { readonly element: Element }): ReactNode {
  const { say } = useDesigner();
  const { edit } = useCopy();
  const { service } = useContent();
  const { type, form, only } = element.json;
  if (type !== "userTask" || typeof form !== "string") return null;
  if (isJsonObject(only)) return <p className="bp-muted">{say("process.only.asked")}</p>;
  if (only === undefined && !isAskedAgain(service, form, element.id)) return null;
  const chosen = Array.isArray(only) ? only.filter((one: Json) => typeof one === "string") : [];
  const questions = askable(service, form, chosen);
  const label = say("process.only.label", { title: nameOf(element) });
  const set = (value?: Json): void =>
    void edit(label, [
      {
        type: "set",
        address: element.address,
        property: "only",
        ...(value === undefined ? {} : { value }),
      },
    ]);
  return (
    <>
      <Select
        label={say("process.only")}
        value={only === undefined ? "all" : "some"}
        options={[
          { value: "all", label: say("process.only.all") },
          { value: "some", label: say("process.only.some") },
        ]}
        mayBeEmpty={false}
        change={(value) => set(value === "all" ? undefined : questions.map((one) => one.value))}
      />
      {only === undefined ? null : (
        <Ticks
          label={say("process.only.which")}
          options={questions}
          chosen={chosen}
          change={(next) => set([...next])}
        />
      )}
    </>
  );
}
