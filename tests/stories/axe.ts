import axe from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

/**
 * What axe finds on this page by WCAG 2.2 AA, one line each. It is read in as a devtools script would be: the page's
 * own policy stays as strict as it is for everybody.
 */
export const accessibilityProblems = (page: Page, scripted = true): Promise<string[]> =>
  scripted ? problemsOf(page) : inMirror(page, problemsOf);

/** Where scripts are off axe cannot run either: it looks at the same HTML in a page of its own. */
async function inMirror<T>(page: Page, look: (page: Page) => Promise<T>): Promise<T> {
  const html = await page.content();
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  if (context === undefined) throw new Error("the browser is gone");
  const mirror = await context.newPage();
  await mirror.route("**/*.js", (route) => route.abort());
  await mirror.route(page.url().replace(/#.*$/, ""), (route) =>
    route.fulfill({ body: html, contentType: "text/html" }),
  );
  await mirror.goto(page.url());
  const found = await look(mirror);
  await context.close();
  return found;
}

async function problemsOf(page: Page): Promise<string[]> {
  // What stands in a frame of ours is looked at with the page.
  for (const frame of page.frames().slice(1)) await frame.evaluate(axe.source).catch(() => undefined);
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe.source });
  const run = async (context: object): Promise<readonly string[]> => {
    const { result } = await session.send("Runtime.evaluate", {
      expression: `axe.run(${JSON.stringify(context)}, { runOnly: ${JSON.stringify(TAGS)} })`,
      awaitPromise: true,
      returnByValue: true,
    });
    return linesOf(result.value as Found);
  };
  const found = await run({ exclude: [BORROWED] });
  if ((await page.locator(BORROWED).count()) > 0)
    console.log(`axe in ${BORROWED}, which is not ours:`, await run({ include: [BORROWED] }));
  await session.detach();
  return [...found];
}

/** The editor of the view for experts: what axe finds in it is listed apart. */
const BORROWED = ".monaco-editor";

const linesOf = ({ violations }: Found): readonly string[] =>
  violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
