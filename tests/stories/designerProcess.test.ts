import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { atDesigner, shows } from "./office.ts";
import { openTown, type Town } from "./town.ts";

let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  page = await atDesigner(browser, town, "Jana Weber");
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

const service = "osterfeuer-anzeigen";
const at = (view: string): string => `${town.url}/amt/leistungen/${service}/ablauf/${view}`;
const saved = (): Promise<void> => page.getByText(/^gespeichert/).waitFor();
/** The service as the server has it. */
async function stored(): Promise<unknown> {
  const { workingCopies } = town.deps.store.organisation("heuchelheim");
  return (await workingCopies.load(service))?.content;
}

describe("Jana Weber builds the process of „Osterfeuer anzeigen“", () => {
  it("makes a first version and opens its process", async () => {
    await page.getByRole("link", { name: "Neue Leistung bauen" }).click();
    await page.getByLabel("Wie heißt die Leistung?").fill("Osterfeuer anzeigen");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Privatpersonen").check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Eine Genehmigung").check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Wer bearbeitet sie?").fill("Ordnungsamt");
    await page.getByRole("button", { name: "Erste Fassung bauen" }).click();
    await page.getByRole("heading", { name: "Der Weg: Osterfeuer anzeigen" }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Ablauf" }).click();
    await page.getByRole("button", { name: "Schritt 1: Antrag geht ein" }).waitFor();
    await shows(page, "designer-process-cards");
  });

  it("reads the cards in the order a case goes", async () => {
    expect(await page.locator(".bp-flow-canvas").ariaSnapshot()).toMatchInlineSnapshot(`
      "- group "Schritte des Ablaufs":
        - 'button "Schritt 1: Antrag geht ein Eingang"'
        - button "gleichzeitig"
        - 'button "Bei „gleichzeitig: Antrag prüfen“ einfügen"'
        - button "gleichzeitig"
        - 'button "Bei „gleichzeitig: Eingang bestätigen“ einfügen"'
        - 'button "Schritt 2: Eingang bestätigen E-Mail"'
        - button "Nach „Eingang bestätigen“ einfügen"
        - 'button "Schritt 3: Eingang bestätigt Ende"'
        - 'button "Schritt 4: Antrag prüfen Ordnungsamt · Frist 1 Monat"'
        - button "Nach „Antrag prüfen“ einfügen"
        - 'button "Schritt 5: Was ergibt die Prüfung? Weiche"'
        - button "Zustimmen"
        - button "Bei „Zustimmen“ einfügen"
        - button "Angaben fehlen"
        - button "Bei „Angaben fehlen“ einfügen"
        - button "Ablehnen"
        - button "Bei „Ablehnen“ einfügen"
        - 'button "Schritt 6: Angaben nachreichen Antragstellende Person · Frist 14 Tage"'
        - 'button "nach 19 Tagen: Keine Antwort"'
        - button "Nach „Angaben nachreichen“ einfügen"
        - button "zurück zu „Antrag prüfen“"
        - text: nach 19 Tagen
        - button "Nach „Keine Antwort“ einfügen"
        - button "zurück zu „Antrag prüfen“"
        - 'button "Schritt 7: Ablehnung erstellen Schreiben"'
        - button "Nach „Ablehnung erstellen“ einfügen"
        - 'button "Schritt 8: Ablehnung bekannt geben Bekanntgabe"'
        - button "Nach „Ablehnung bekannt geben“ einfügen"
        - 'button "Schritt 9: Abgelehnt Ende"'
        - 'button "Schritt 10: Genehmigung erstellen Schreiben"'
        - button "Nach „Genehmigung erstellen“ einfügen"
        - 'button "Schritt 11: Genehmigung bekannt geben Bekanntgabe"'
        - button "Nach „Genehmigung bekannt geben“ einfügen"
        - 'button "Schritt 12: Erledigt Ende"'
        - button "Verkleinern"
        - button "Vergrößern"
        - button "Alles zeigen""
    `);
  });

  it("reads the outline line by line", async () => {
    await page.getByRole("link", { name: "Gliederung" }).click();
    expect(await page.getByRole("treegrid").ariaSnapshot()).toMatchInlineSnapshot(`
      "- treegrid "Gliederung des Ablaufs":
        - rowgroup:
          - row "Nr. Schritt Zuständig Frist Weiter":
            - columnheader "Nr."
            - columnheader "Schritt"
            - columnheader "Zuständig"
            - columnheader "Frist"
            - columnheader "Weiter"
        - rowgroup:
          - row "1 Antrag geht ein Eingang" [level=1]:
            - gridcell "1"
            - gridcell "Antrag geht ein Eingang"
            - gridcell
            - gridcell
            - gridcell
          - row "gleichzeitig mit Schritt 4" [level=2]:
            - gridcell
            - gridcell "gleichzeitig"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 4"
          - row "gleichzeitig mit Schritt 2" [level=2]:
            - gridcell
            - gridcell "gleichzeitig"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 2"
          - row "2 Eingang bestätigen E-Mail mit Schritt 3" [level=3]:
            - gridcell "2"
            - gridcell "Eingang bestätigen E-Mail"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 3"
          - row "3 Eingang bestätigt Ende" [level=3]:
            - gridcell "3"
            - gridcell "Eingang bestätigt Ende"
            - gridcell
            - gridcell
            - gridcell
          - row "4 Antrag prüfen Bearbeitung Ordnungsamt 1 Monat mit Schritt 5" [level=1]:
            - gridcell "4"
            - gridcell "Antrag prüfen Bearbeitung"
            - gridcell "Ordnungsamt"
            - gridcell "1 Monat"
            - gridcell "mit Schritt 5"
          - row "5 Was ergibt die Prüfung? Weiche" [level=1]:
            - gridcell "5"
            - gridcell "Was ergibt die Prüfung? Weiche"
            - gridcell
            - gridcell
            - gridcell
          - row "Angaben fehlen mit Schritt 6" [level=2]:
            - gridcell
            - gridcell "Angaben fehlen"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 6"
          - row "6 Angaben nachreichen Antwort von außen Antragstellende Person 14 Tage zurück zu Schritt 4 „Antrag prüfen“" [level=3]:
            - gridcell "6"
            - gridcell "Angaben nachreichen Antwort von außen"
            - gridcell "Antragstellende Person"
            - gridcell "14 Tage"
            - gridcell "zurück zu Schritt 4 „Antrag prüfen“"
          - 'row "nach 19 Tagen: Keine Antwort Solange der Schritt offen ist zurück zu Schritt 4 „Antrag prüfen“" [level=4]':
            - gridcell
            - 'gridcell "nach 19 Tagen: Keine Antwort Solange der Schritt offen ist"'
            - gridcell
            - gridcell
            - gridcell "zurück zu Schritt 4 „Antrag prüfen“"
          - row "Ablehnen mit Schritt 7" [level=2]:
            - gridcell
            - gridcell "Ablehnen"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 7"
          - row "7 Ablehnung erstellen Schreiben mit Schritt 8" [level=3]:
            - gridcell "7"
            - gridcell "Ablehnung erstellen Schreiben"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 8"
          - row "8 Ablehnung bekannt geben Bekanntgabe mit Schritt 9" [level=3]:
            - gridcell "8"
            - gridcell "Ablehnung bekannt geben Bekanntgabe"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 9"
          - row "9 Abgelehnt Ende" [level=3]:
            - gridcell "9"
            - gridcell "Abgelehnt Ende"
            - gridcell
            - gridcell
            - gridcell
          - row "Zustimmen mit Schritt 10" [level=2]:
            - gridcell
            - gridcell "Zustimmen"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 10"
          - row "10 Genehmigung erstellen Schreiben mit Schritt 11" [level=1]:
            - gridcell "10"
            - gridcell "Genehmigung erstellen Schreiben"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 11"
          - row "11 Genehmigung bekannt geben Bekanntgabe mit Schritt 12" [level=1]:
            - gridcell "11"
            - gridcell "Genehmigung bekannt geben Bekanntgabe"
            - gridcell
            - gridcell
            - gridcell "mit Schritt 12"
          - row "12 Erledigt Ende" [level=1]:
            - gridcell "12"
            - gridcell "Erledigt Ende"
            - gridcell
            - gridcell
            - gridcell"
    `);
    await shows(page, "designer-process-outline");
  });

  it("inserts a request by mouse in the cards, and by keyboard in the outline: the same JSON", async () => {
    await page.goto(at("schritte"));
    // The menu is left by Escape, and the focus is where it was.
    const plus = page.getByRole("button", { name: "Nach „Antrag prüfen“ einfügen" });
    await plus.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^Prüfen/ }).waitFor();
    await page.keyboard.press("Escape");
    expect(await plus.evaluate((button) => button === document.activeElement)).toBe(true);
    await plus.click();
    await page.getByRole("menu", { name: "Was soll hier geschehen?" }).waitFor();
    await shows(page, "designer-process-verbs");
    await page.getByRole("menuitem", { name: /^Nachfordern/ }).click();
    await page.getByRole("button", { name: /^Schritt \d+: Vollständigkeit prüfen/, pressed: true }).waitFor();
    await expectFocus("process/nodes/vollstaendigkeitPruefen");
    await shows(page, "designer-process-inserted");
    await saved();
    const byMouse = await stored();

    await page.getByRole("button", { name: /^Rückgängig: / }).click();
    await saved();
    expect(await stored()).not.toEqual(byMouse);
    await page.goto(at("gliederung"));
    await page.getByRole("treegrid").waitFor();
    for (let tabs = 0; tabs < 60 && !(await isOnLine()); tabs += 1) await page.keyboard.press("Tab");
    for (let lines = 0; lines < 20 && (await focused()) !== "process/nodes/pruefen"; lines += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Insert");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectFocus("process/nodes/vollstaendigkeitPruefen");
    await shows(page, "designer-process-outline-chosen");
    await saved();
    expect(await stored()).toEqual(byMouse);
    expect(JSON.stringify(await stored())).toBe(JSON.stringify(byMouse));
  });

  it("is edited by keyboard alone: title, who, deadline, place, and away again", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("Unterlagen sichten");
    await page.keyboard.press("Escape");
    await expectFocus("process/nodes/vollstaendigkeitPruefen");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Zuständig");
    await page.keyboard.press("Tab");
    await page.keyboard.press("N");
    await page.keyboard.press("Escape");
    await saved();
    const { service: now } = (await stored()) as { service: Stored };
    expect(now.process.nodes["vollstaendigkeitPruefen"]).toMatchObject({
      title: "Unterlagen sichten",
      deadline: "nachreichung",
    });
    await page.keyboard.press("Delete");
    await page.getByRole("alertdialog", { name: "„Unterlagen sichten“ wird noch verwendet:" }).waitFor();
    await shows(page, "designer-process-delete");
    await page.getByRole("button", { name: "Trotzdem löschen" }).press("Enter");
    await page.getByRole("row", { name: /Unterlagen sichten/ }).waitFor({ state: "detached" });
    await expectFocus("process/nodes/pruefen");
    await saved();
    const { service: left } = (await stored()) as { service: Stored };
    expect(left.process.nodes).not.toHaveProperty("vollstaendigkeitPruefen");
    for (let lines = 0; lines < 20 && (await focused()) !== "process/nodes/ablehnungSchreiben"; lines += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expectFocus("process/nodes/ablehnungSchreiben");
    await saved();
    const { service: moved } = (await stored()) as { service: Stored };
    expect(moved.process.nodes["ablehnungBekanntgeben"]).toMatchObject({
      outgoing: [{ to: "ablehnungSchreiben" }],
    });
    await page.keyboard.press("Alt+ArrowUp");
    await saved();
    expect(((await stored()) as { service: Stored }).service).toEqual(left);
  });

  it("shows in the cards what was chosen in the outline", async () => {
    await page.keyboard.press("End");
    await expectFocus("process/nodes/ende");
    await page.getByRole("link", { name: "Schritte", exact: true }).click();
    const card = page.getByRole("button", { name: /^Schritt \d+: Erledigt/, pressed: true });
    await expect.poll(() => card.evaluate(isInSight)).toBe(true);
    await shows(page, "designer-process-chosen");
  });

  it("shows experts the same graph in BPMN, and keeps what they place", async () => {
    await page.goto(at("bpmn"));
    const shape = page.getByRole("group", { name: "Bearbeitung: Antrag prüfen" });
    await shape.waitFor();
    await shows(page, "designer-process-bpmn");
    await shape.click();
    await page.getByLabel("Art in BPMN").waitFor();
    await page.getByRole("button", { name: "Alles zeigen" }).click();
    await shape.hover();
    const box = await shape.boundingBox();
    if (box === null) throw new Error("not on the screen");
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 80, { steps: 8 });
    await page.mouse.up();
    await saved();
    const { service: placed } = (await stored()) as { service: Stored };
    expect(Object.keys(placed.process.layout ?? {})).toEqual(["pruefen"]);
    const { x, y } = placed.process.layout?.["pruefen"] ?? {};
    expect([x, y].map((one) => (one ?? 1) % 10)).toEqual([0, 0]);
    await shows(page, "designer-process-bpmn-placed");
  });

  it("copies a step and pastes it under a new id, through the clipboard", async () => {
    await page.keyboard.press("Control+C");
    await page.getByText("1 Schritt kopiert.").waitFor();
    await page.keyboard.press("Control+V");
    await page.getByText("1 Schritt eingefügt", { exact: true }).waitFor();
    await saved();
    const { service: pasted } = (await stored()) as { service: Stored };
    expect(pasted.process.nodes["pruefen2"]).toMatchObject({ type: "userTask", title: "Antrag prüfen" });
    await page.getByRole("button", { name: /^Rückgängig: 1 Schritt/ }).click();
    await page.getByRole("group", { name: "Bearbeitung: Antrag prüfen" }).waitFor();
  });

  it("asks another system: where, with which key, and which answers go there", async () => {
    await page.goto(at("schritte"));
    await inserts(/^Anderes System/);
    const panel = page.getByRole("complementary");
    await panel.getByLabel("Adresse des anderen Systems").fill("https://register.example.de/meldung");
    await panel.getByLabel("Name des Schlüssels").fill("melderegister");
    await panel.getByLabel("Angabe hinzufügen").selectOption({ label: "Antrag: Familienname" });
    await panel.getByLabel("Angabe hinzufügen").selectOption({ label: "Antrag: Vornamen" });
    await panel.getByRole("button", { name: "Vornamen nicht senden" }).click();
    await saved();
    await shows(page, "designer-process-system");
    const { service: calling } = (await stored()) as { service: Stored };
    expect(Object.values(calling.process.nodes)).toContainEqual(
      expect.objectContaining({
        connector: "http",
        with: {
          url: "https://register.example.de/meldung",
          secret: "melderegister",
          body: { feel: '{ "antrag.familienname": antrag.familienname }' },
        },
      }),
    );
  });

  it("has a fee paid before a step: which amount that is, and what the person reads", async () => {
    await page.goto(at("schritte"));
    await inserts(/^Bezahlen/);
    const panel = page.getByRole("complementary");
    await panel.getByLabel("Wofür").fill("Gebühr für die Genehmigung");
    expect(await panel.getByLabel("Betrag", { exact: true }).locator("option:checked").innerText()).toMatch(
      /Gebühr$/,
    );
    await saved();
    await shows(page, "designer-process-payment");
    const { service: paid } = (await stored()) as { service: Stored };
    expect(Object.values(paid.process.nodes)).toContainEqual(
      expect.objectContaining({
        connector: "payment",
        with: { amount: { feel: "settings.gebuehr" }, purpose: "Gebühr für die Genehmigung" },
      }),
    );
    await page.getByText("Zahlung anmahnen").first().waitFor();
  });

  it("rehearses a payment: the case waits, is broken off, is paid, and goes on", async () => {
    await page.goto(at("schritte").replace(/ablauf.*/, "probefaelle"));
    await page.getByRole("button", { name: "Mit Beispielperson durchspielen" }).click();
    const refuse = page.getByRole("radio", { name: "Ablehnen" });
    const byItself = page.getByRole("button", { name: "Nächsten Schritt für mich erledigen" });
    // What was inserted before comes first; each step is looked at before the next is done.
    do await byItself.click();
    while (!(await comes(refuse)));
    await refuse.check();
    await page.getByRole("textbox", { name: "Begründung" }).fill("Es fehlt der Abstand.");
    await page.getByRole("button", { name: "Erledigen", exact: true }).click();
    await page.getByRole("heading", { name: "Bezahlen" }).waitFor();
    await page.getByText("Gebühr für die Genehmigung").waitFor();
    await shows(page, "designer-rehearsal-payment");
    await page.getByRole("button", { name: "Abgebrochen" }).click();
    await page.getByText("Die Zahlung wurde abgebrochen.").waitFor();
    await page.getByRole("button", { name: "Bezahlt", exact: true }).click();
    await page.getByRole("heading", { name: "Bezahlen" }).waitFor({ state: "detached" });
  });
});

interface Stored {
  readonly process: {
    readonly nodes: Readonly<Record<string, object>>;
    readonly layout?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  };
}
/** Whether it is there soon. */
/** A step after the refusal. The canvas finds its size when it opens; what hangs on a card before that goes with it. */
async function inserts(kind: RegExp): Promise<void> {
  const item = page.getByRole("menuitem", { name: kind });
  do await page.getByRole("button", { name: "Nach „Ablehnung erstellen“ einfügen" }).click();
  while (!(await comes(item)));
  await item.click();
}
const comes = (what: Locator): Promise<boolean> =>
  what.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
const focused = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-address") ?? null);
const isOnLine = (): Promise<boolean> => page.evaluate(() => document.activeElement?.tagName === "TR");
async function expectFocus(address: string): Promise<void> {
  await expect.poll(focused).toBe(address);
}
const isInSight = (element: Element): boolean => {
  const box = document.querySelector(".bp-flow-canvas")?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return box !== undefined && top >= box.top && bottom <= box.bottom;
};
