import type { JsonObject } from "@blaupause/model";
import { SLUG } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const place = closed({ service: Type.String({ pattern: SLUG, maxLength: 63 }) });
const given = Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true }));
const values = closed({
  /** 0 while nobody has saved any. */
  rev: Type.Integer({ minimum: 0 }),
  values: given,
  /** An organisation of this level may offer it; of others nobody asks for values. */
  mayOffer: Type.Boolean(),
  /** Who saved them last, and when; null while nobody has. */
  savedBy: Type.Union([text(), Type.Null()]),
  savedAt: Type.Union([text(), Type.Null()]),
});

/** Routes of what a municipality says of itself for a service; a release takes it as it is saved then. */
export const valueRoutes = {
  readValues: route({
    method: "get",
    path: "/api/services/{service}/values",
    summary: "The municipality's values as they were saved last, or else as they are on offer",
    access: "author or approver",
    parameters: place,
    body: nothing,
    answer: values,
  }),
  saveValues: route({
    method: "post",
    path: "/api/services/{service}/values",
    summary: "Save the municipality's values; they need not be complete yet",
    access: "author",
    parameters: place,
    body: closed({ rev: Type.Integer({ minimum: 0 }), values: given }),
    answer: values,
  }),
} as const;
