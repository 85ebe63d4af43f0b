import { expect, it } from "vitest";
import { your } from "./your.ts";

it("addresses what somebody sent by its German gender", () => {
  expect(["Anmeldung", "Anzeige", "Auskunft", "Reklamation"].map(your)).toEqual(Array(4).fill("Ihre"));
  expect(["Antrag", "Widerspruch", "Gesuch"].map(your)).toEqual(Array(3).fill("Ihr"));
});
