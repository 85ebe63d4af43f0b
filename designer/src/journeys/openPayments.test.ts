import { hessen, type JourneyRun, type Place } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import { changeAll, type JourneyStep } from "@blaupause/model";
import { expect, it } from "vitest";
import { firstVersion } from "../library/firstVersion.ts";
import { insertion } from "../process/insert/insert.ts";
import { examplePerson } from "./examplePerson.ts";
import { canceled, openPayments, paid, unpaidFor, type OpenPayment } from "./openPayments.ts";
import {
  goOn,
  journeyOf,
  nowIn,
  openForms,
  play,
  startRehearsal,
  stepOf,
  type Rehearsal,
} from "./rehearsal.ts";

const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Heuchelheim", city: "Heuchelheim" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: hessen,
};
const settings = { amt: "Ordnungsamt", sachbearbeitung: "Erika Beispiel", gebuehr: 12.5 };
const START = "2026-03-02T09:00:00+01:00";
const { service, journeys } = firstVersion({
  title: "Osterfeuer",
  office: "Ordnungsamt",
  outcome: "confirmation",
  audience: "person",
});
const changed = changeAll(
  service,
  insertion(service, { node: "eingang", flow: "f1" }, "charge")?.changes ?? [],
);
if (!changed.ok) throw new Error("nobody pays");
const content = { service: changed.service, journeys };
const { program } = compile(changed.service, settings);

/** A rehearsal that goes on as it is told, and what waits then. */
function rehearsing() {
  let rehearsal: Rehearsal = startRehearsal(START, settings);
  let run: JourneyRun | null = null;
  const now = (): string => nowIn(rehearsal, run);
  const go = (...steps: readonly JourneyStep[]): void => {
    rehearsal = goOn(rehearsal, run, ...steps);
    run = play(rehearsal, program, place);
    expect(run?.failures).toEqual([]);
  };
  const byItself = (): void => {
    const [open] = openForms(run, program, place, now());
    if (open === undefined) throw new Error("nobody has anything to do");
    go(stepOf(open, examplePerson({ content, program, place, rehearsal, run }, open)));
  };
  const payment = (): OpenPayment | undefined => openPayments(run, program, now())[0];
  const kept = () => (run === null ? null : runJourney(program, journeyOf("Probe", rehearsal, run), place));
  return { go, byItself, payment, kept, path: () => run?.path ?? [], status: () => run?.state?.status };
}

it("a rehearsal stops where somebody is to pay, and says how much for what", () => {
  const { byItself, payment, path } = rehearsing();
  byItself();
  expect(path()).not.toContain("bezahlen");
  expect(payment()).toMatchObject({ amount: 12.5, purpose: "Gebühr: Osterfeuer", isCanceled: false });
  expect(payment()?.otherwise).toEqual({ title: "Nach zwei Wochen", days: 14 });
});

it("paid, broken off and tried again, or reminded: each goes its way, and kept it goes the same", () => {
  const { byItself, go, payment, path, status, kept } = rehearsing();
  const open = (): OpenPayment => {
    const found = payment();
    if (found === undefined) throw new Error("nobody has to pay");
    return found;
  };
  byItself();
  go(...canceled(open()));
  expect(open().isCanceled).toBe(true);
  go(...unpaidFor([open()], `P${open().otherwise?.days ?? 0}D`));
  expect(path()).toContain("erinnern");
  expect(open().otherwise).toBeNull();
  expect(kept()?.failures).toEqual([]);
  go(...paid(open()));
  expect(path()).toContain("bezahlen");
  byItself();
  expect(status()).toBe("closed");
  expect(kept()?.failures).toEqual([]);
});

it("it stops as well where the amount is not set yet, and not where nothing is due", () => {
  const stops = (gebuehr: number | null): number => {
    const town = compile(changed.service, { ...settings, gebuehr }).program;
    const rehearsal = startRehearsal(START, { ...settings, gebuehr });
    const [open] = openForms(null, town, place, START);
    if (open === undefined) throw new Error("nothing to fill in");
    const person = { content, program: town, place, rehearsal, run: null };
    const run = play(goOn(rehearsal, null, stepOf(open, examplePerson(person, open))), town, place);
    return openPayments(run, town, START).length;
  };
  expect([stops(null), stops(12.5), stops(0)]).toEqual([1, 1, 0]);
});

it("time that passes without a payment is kept as such", () => {
  const { byItself, go, payment, kept, path } = rehearsing();
  byItself();
  const open = payment();
  go(...unpaidFor(open === undefined ? [] : [open], "P14D"));
  expect(path()).not.toContain("bezahlen");
  expect(kept()?.path).toEqual(path());
});
