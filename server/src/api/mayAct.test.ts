import { expect, it } from "vitest";
import { worksIn } from "./mayAct.ts";

const having = (...roles: string[]) => ({ person: { roles } }) as never;
const start = { type: "startEvent", title: "Antrag" };
const programOf = (nodes: object) => ({ process: { nodes: { s: start, ...nodes } } }) as never;
const task = (role: string) => ({ t: { type: "userTask", title: "Tun", role } });

it("whoever has a step in a service works in it", () => {
  const program = programOf(task("steueramt"));
  expect(worksIn(having("steueramt"), program)).toBe(true);
  expect(worksIn(having("ordnung", "incident"), program)).toBe(false);
});

it.each([
  ["no step has an office", {}],
  ["only the applicant has a step", task("applicant")],
])("where %s, a letter to be posted is not nobody's", (_, nodes) => {
  const program = programOf(nodes);
  expect(worksIn(having("incident"), program)).toBe(true);
  expect(worksIn(having("steueramt"), program)).toBe(false);
});
