import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing } from "./shapes.ts";

/** As it stands in an address: in small letters, with its port where that is not the usual one. */
const host = () => Type.String({ pattern: "^[a-z0-9.-]{1,253}(?::[0-9]{1,5})?$" });
const name = () => Type.String({ pattern: "^[a-z][A-Za-z0-9-]{0,39}$" });

const connections = closed({
  hosts: Type.Array(host()),
  /** Never their values. */
  secrets: Type.Array(closed({ name: name(), host: host() })),
});

/** What an organisation's services may talk to. */
export const connectionRoutes = {
  readConnections: route({
    method: "get",
    path: "/api/connections",
    summary: "Hosts that services may call, and the secrets kept for them, by name",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: connections,
  }),
  saveHosts: route({
    method: "post",
    path: "/api/connections/hosts",
    summary: "Say which hosts services may call",
    access: "admin",
    parameters: nothing,
    body: closed({ hosts: Type.Array(host(), { maxItems: 100 }) }),
    answer: connections,
  }),
  saveSecret: route({
    method: "post",
    path: "/api/connections/secrets",
    summary: "Keep a secret for one host, sealed; it is never shown again",
    access: "admin",
    parameters: nothing,
    body: closed({
      name: name(),
      host: host(),
      /** What stands behind „Bearer“: no line breaks, nothing but visible signs. */
      value: Type.String({ pattern: "^[\\x21-\\x7e]{1,4000}$" }),
    }),
    answer: connections,
  }),
  removeSecret: route({
    method: "delete",
    path: "/api/connections/secrets/{secret}",
    summary: "Forget a secret",
    access: "admin",
    parameters: closed({ secret: name() }),
    body: nothing,
    answer: connections,
  }),
};
