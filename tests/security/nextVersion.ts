import { offer, readTemplate } from "@blaupause/server";
import type { JsonObject, Service } from "@blaupause/model";
import { fileURLToPath } from "node:url";
import type { Town } from "../stories/town.ts";

const template = fileURLToPath(
  new URL("../../templates/hundesteuer-anmeldung/service.json", import.meta.url),
);
type Fields = { id: string; label?: string }[];

/** A version with one question renamed, one gone, one worded anew and one that is new. */
async function nextVersion(): Promise<Service> {
  const text = JSON.stringify(await readTemplate(template)).replaceAll(
    "antrag.familienname",
    "antrag.nachname",
  );
  const service = JSON.parse(text) as Service & { forms: { antrag: { fields: Fields } } };
  const fields: Fields = service.forms.antrag.fields
    .filter(({ id }) => id !== "telefon")
    .map((field) => {
      if (field.id === "familienname") return { ...field, id: "nachname", label: "Nachname" };
      return field.id === "email" ? { ...field, label: "Ihre E-Mail-Adresse" } : field;
    });
  const place = fields.findIndex(({ id }) => id === "geburtsdatum");
  const born = { id: "geburtsort", page: "halter", type: "text", label: "Geburtsort", required: true };
  fields.splice(place + 1, 0, born);
  return {
    ...service,
    forms: { ...service.forms, antrag: { ...service.forms.antrag, fields } },
    renamed: { "forms/antrag/fields/nachname": "forms/antrag/fields/familienname" },
  } as unknown as Service;
}

/** Offers it in Heuchelheim from an instant on. */
export async function publish(town: Town, at: string): Promise<void> {
  const { offerings } = town.deps.store.organisation("heuchelheim");
  const offered = await offerings.get("hund-anmelden");
  const { values = {} } = (offered?.adaptation ?? {}) as { values?: JsonObject };
  town.goTo(at);
  await offer(town.deps.store, "heuchelheim", "hund-anmelden", await nextVersion(), values, {
    at,
    by: "test",
    version: "1.1.0",
  });
}
