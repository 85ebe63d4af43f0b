import { routes } from "@blaupause/api";
import { organisation } from "@blaupause/model";
import { expect, it } from "vitest";
import { faultyFields } from "./faultyFields.ts";

const place = { rev: 0, url: "", originatorId: "x", endPointId: "" };
const person = { id: "neu", rev: 0, name: "", email: "x", roles: [], isActive: true, substitute: null };

it("a value that is as it shall be has none", () => {
  expect(faultyFields(routes.savePerson.body, { ...person, name: "Ada", email: null })).toEqual([]);
});

it("each field at fault is named once, also where another one would be allowed", () => {
  expect(faultyFields(routes.savePerson.body, person)).toEqual(["name", "email"]);
  const substitute = { person: "a", until: "morgen" };
  expect(faultyFields(routes.savePerson.body, { ...person, name: "Ada", email: null, substitute })).toEqual([
    "substitute.until",
  ]);
});

it("of alternatives only the one that was meant is looked into", () => {
  const certificate = { type: "certificate", pfx: "", passphrase: "" };
  expect(faultyFields(routes.savePayment.body, { ...place, credential: certificate })).toEqual([
    "url",
    "endPointId",
    "credential.pfx",
  ]);
  const token = { type: "token", token: "" };
  expect(faultyFields(routes.savePayment.body, { ...place, credential: token })).toContain(
    "credential.token",
  );
  expect(faultyFields(routes.savePayment.body, { ...place, credential: { type: "?" } })).toContain(
    "credential",
  );
});

it("items are named by their place, what is missing and what nobody asked for by its name", () => {
  const provider = { rev: 0, issuer: "x", clientId: "x", clientSecret: null, rolesClaim: "x" };
  const roles = [
    { group: "a", roles: [] },
    { group: "", roles: [] },
  ];
  expect(faultyFields(routes.saveSignIn.body, { ...provider, roles })).toEqual(["roles.1.group"]);
  expect(faultyFields(routes.saveSignIn.body, { ...provider, more: 1 })).toEqual(["roles", "more"]);
});

it("all of a long form are named", () => {
  expect(faultyFields(organisation, { contact: {}, shield: {} }).length).toBeGreaterThan(10);
});
