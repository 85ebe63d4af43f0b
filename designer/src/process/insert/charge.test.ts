import { readFileSync } from "node:fs";
import { check } from "@blaupause/check";
import { changeAll, openService, type Service } from "@blaupause/model";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../../library/firstVersion.ts";
import { subjectsAt } from "../../panel/condition/subjects.ts";
import { amountsIn } from "../step/amountsIn.ts";
import { insertion } from "./insert.ts";

const templates = new URL("../../../../templates/", import.meta.url);
const template = (name: string): Service => {
  const opened = openService(readFileSync(new URL(`${name}/service.json`, templates), "utf8"));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
};
const first = (outcome: "assessment" | "permit"): Service =>
  firstVersion({ title: "Osterfeuer", office: "Amt", outcome, audience: "person" }).service;

function charged(service: Service, node: string, flow: string) {
  const made = insertion(service, { node, flow }, "charge");
  const result = changeAll(service, made?.changes ?? []);
  if (made === null || !result.ok) throw new Error("nothing was inserted");
  const steps = Object.entries(result.service.process.nodes);
  const [id, payment] =
    steps.find(([, one]) => one.type === "serviceTask" && one.connector === "payment") ?? [];
  if (id === undefined || payment?.type !== "serviceTask") throw new Error("nobody pays");
  return { service: result.service, id, amount: payment.with?.["amount"], first: made.first };
}
const errorsIn = (service: Service) => check(service).filter(({ severity }) => severity === "error");
const settingsIn = ({ settings }: Service) => (settings?.fields ?? []).map(({ id }) => id);

describe("„Bezahlen“", () => {
  it("takes the fee that was worked out on the way", () => {
    const { amount } = charged(first("assessment"), "schreiben", "f11");
    expect(amount).toEqual({ feel: "betrag.betrag" });
  });
  it("works the fee out first where a table says it, and adds no setting", () => {
    const before = first("assessment");
    const { amount, service, first: inserted } = charged(before, "pruefen", "f4");
    expect(amount).toEqual({ feel: "betrag.betrag" });
    expect(service.process.nodes[inserted]).toMatchObject({ type: "businessRuleTask", decision: "betrag" });
    expect(settingsIn(service)).toEqual(settingsIn(before));
    expect(errorsIn(service)).toEqual([]);
  });
  it("takes what the parts come to, not the first of them", () => {
    const { amount } = charged(template("jagdschein"), "pruefen", "f4");
    expect(amount).toEqual({ feel: "gebuehr.betrag" });
  });
  it("lets each municipality set a fee where the service knows none, and says what it costs", () => {
    const { amount, service } = charged(first("permit"), "pruefen", "f4");
    expect(amount).toEqual({ feel: "settings.gebuehr" });
    expect(service.about.cost).toBe("{settings.gebuehr}, Sie bezahlen online");
    expect(errorsIn(service)).toEqual([]);
  });
  it("leaves what is said of the cost as it is", () => {
    const before = template("bewohnerparkausweis");
    const { service } = charged(before, "pruefen", "f4");
    expect(service.about.cost).toBe(before.about.cost);
  });
  it("reminds with the amount, the way to pay, and what happens then", () => {
    const { service } = charged(first("permit"), "pruefen", "f4");
    const texts = JSON.stringify(service.documents?.["zahlungserinnerung"]);
    expect(texts).toContain("Guten Tag {applicant.name}");
    expect(texts).toContain("{settings.gebuehr}");
    expect(texts).toContain("den Link zu Ihrem Vorgang");
  });
  it("is offered no payment's own result as its amount, and what a table says first", () => {
    const { service, id } = charged(first("assessment"), "pruefen", "f4");
    const words = { settings: "Angaben", scope: String, count: String, sum: String };
    const address = `process/nodes/${id}`;
    const paths = amountsIn(subjectsAt(service, address, words), address).map(({ path }) => path);
    expect(paths).toEqual(["betrag.betrag", "settings.gebuehr"]);
  });
});
