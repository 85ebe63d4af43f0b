import { findElement, type Element } from "@blaupause/model";
import { memo, type ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import type { InsideProps } from "./Container.tsx";
import { useEditing } from "./editing.ts";
import { idsOn } from "./neighbour.ts";
import { Question } from "./Question.tsx";
import { isSameState, QuestionContext, stateOf, type QuestionState } from "./questionState.ts";
import { fieldAt } from "./spot.ts";

/** Questions below each other; before, between and behind them is a place for another one. */
export function Questions({ parent, page }: InsideProps): ReactNode {
  const editing = useEditing();
  const ids = idsOn(editing.service, parent, page);
  const nowhere = { parent, page, after: null, name: null, isStop: false };
  if (ids.length === 0) return <AddQuestion {...nowhere} isLast />;
  return (
    <>
      <AddQuestion {...nowhere} isLast={false} />
      <ol className="bp-questions">
        {ids.map((id, index) => {
          const element = findElement(editing.service, fieldAt(parent, id));
          if (element === undefined) return null;
          const state = stateOf(editing, element.address);
          return (
            <Entry key={id} element={element} page={page} state={state} isLast={index === ids.length - 1} />
          );
        })}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly element: Element;
  readonly page: string | null;
  readonly state: QuestionState;
  readonly isLast: boolean;
}
/** A question and the place behind it; drawn again only when something about itself changed. */
const Entry = memo(
  ({ element, page, state, isLast }: EntryProps): ReactNode => (
    <li>
      <QuestionContext value={state}>
        <Question element={element} Inside={Questions} />
      </QuestionContext>
      <AddQuestion
        parent={element.parent ?? ""}
        page={page}
        after={element.id}
        name={nameOf(element)}
        isLast={isLast}
        isStop={state.isLastChosen}
      />
    </li>
  ),
  (one, other) =>
    one.element.json === other.element.json &&
    one.element.address === other.element.address &&
    one.page === other.page &&
    one.isLast === other.isLast &&
    isSameState(one.state, other.state),
);
Entry.displayName = "Entry";
