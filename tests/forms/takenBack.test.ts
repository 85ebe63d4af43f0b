import { afterAll, beforeAll, expect, it } from "vitest";
import { base, fillIn } from "../builders/dogTax.ts";
import { answered, createClient, formIn } from "../security/client.ts";
import { openTown, type Town } from "../stories/town.ts";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const page = `${base}/antrag/tiere`;
const nachweis = "hunde[k1].nachweis";

it("whoever takes a file back and has chosen another one keeps that", async () => {
  const client = createClient(town.url);
  await fillIn(client, { dog: { ermaessigung: "jagd" }, unknown: [nachweis] });
  const sends = async (name: string, wanted: string): Promise<string> => {
    const body = new FormData();
    const form = formIn((await client.get(page)).text);
    const entries = form.entries.filter(([key, value]) => key !== "_unknown" || value !== nachweis);
    for (const [key, value] of answered({ ...form, entries }, {}, [["_do", wanted]])) body.append(key, value);
    if (name !== "") body.append(nachweis, new Blob(["%PDF-1.7\nx"], { type: "application/pdf" }), name);
    expect((await client.raw(form.action, { method: "POST", body })).status).toBe(303);
    return (await client.get(page)).text;
  };
  expect(await sends("alt.pdf", `keep:${nachweis}`)).toContain("alt.pdf");
  const shown = await sends("neu.pdf", `discard:${nachweis}`);
  expect([shown.includes("neu.pdf"), shown.includes("alt.pdf")]).toEqual([true, false]);
  expect(await sends("", `discard:${nachweis}`)).not.toContain("neu.pdf");
});
