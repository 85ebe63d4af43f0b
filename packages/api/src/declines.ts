import { SLUG } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const template = closed({ template: Type.String({ pattern: SLUG, maxLength: 63 }) });
/** Why an organisation does not offer a service: it has no statute for it, or what it says itself. */
const reason = Type.Union([Type.Literal("no-statute"), Type.Literal("other")]);
/** „Wir bieten das nicht an“, as authors see it: who said so, and when. */
export const declined = Type.Union([
  closed({ reason, text: text(400), by: text(), at: text() }),
  Type.Null(),
]);

export const declineRoutes = {
  declineTemplate: route({
    method: "post",
    path: "/api/templates/{template}/declined",
    summary: "Say that one's organisation does not offer this, and why; its address answers with that",
    access: "author",
    parameters: template,
    body: closed({ reason, text: text(400) }),
    answer: closed({ declined }),
  }),
  withdrawDecline: route({
    method: "delete",
    path: "/api/templates/{template}/declined",
    summary: "Take that back",
    access: "author",
    parameters: template,
    body: nothing,
    answer: closed({ declined }),
  }),
} as const;
