import { hash, openService, type Json, type JsonObject, type Service } from "@blaupause/model";
import type { Origin } from "../catalogue/catalogue.ts";
import { Refusal } from "../http/refusal.ts";
import type { Release } from "../store/index.ts";

/** What is released: the service with the municipality's values, and the cases that show what it does. The hash covers all. */
export interface Content {
  readonly service: Json;
  readonly journeys: Json;
  readonly values: JsonObject;
  /** The version as which it is published for others; absent: it is put on offer here. */
  readonly publish?: string | undefined;
  /** The version of another template it is made from, where it is published as a template of one's own. */
  readonly from?: Origin | undefined;
  /** The version of a template it was measured by; null: it is of none. Absent in requests of older versions. */
  readonly made?: Origin | null | undefined;
}
export const contentOf = (release: Release): Content => release.content as Content;
export const hashOf = ({ service, journeys, values, publish, from, made }: Content): string =>
  hash({
    service,
    journeys,
    values,
    ...(publish === undefined ? {} : { publish }),
    ...(from === undefined ? {} : { from: { ...from } }),
    ...(made === undefined ? {} : { made: made === null ? null : { ...made } }),
  });

/** The service in it, opened. */
export function serviceIn({ service }: Content): Service {
  const opened = openService(service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  return opened.service;
}
