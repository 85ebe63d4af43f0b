import type { Element } from "@blaupause/model";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { DesignerContext, type Designer } from "../designer.ts";
import { german, laterWords } from "../words/words.ts";
import { NowContext } from "./editing.ts";
import { OwnAnswers } from "./OwnAnswers.tsx";
import { QuestionContext, type QuestionState } from "./questionState.ts";

const element: Element = {
  address: "forms/antrag/fields/art",
  kind: "field",
  id: "art",
  parent: "forms/antrag",
  container: "fields",
  json: {
    type: "choice",
    options: [
      { value: "a", label: "Tageskarte", hint: "Gilt einen Tag." },
      { value: "b", label: "Jahreskarte" },
    ],
  },
};
const drawn = (state: Partial<QuestionState>): string =>
  renderToStaticMarkup(
    <DesignerContext value={{ say: german } as Designer}>
      <NowContext value={() => expect.fail("nobody acts")}>
        <QuestionContext value={{ isAlone: false, ...state } as QuestionState}>
          <OwnAnswers element={element} />
        </QuestionContext>
      </NowContext>
    </DesignerContext>,
  );

// Its words come with the page of forms.
beforeAll(() => laterWords("de"));

it("offers to write the help of an answer that has none, while its question is chosen", () => {
  const ghosts = (html: string): number => html.split("Hilfetext hinzufügen").length - 1;
  expect(ghosts(drawn({ isAlone: true }))).toBe(1);
  expect(ghosts(drawn({ isAlone: false }))).toBe(0);
  expect(drawn({ isAlone: false })).toContain("Gilt einen Tag.");
});
