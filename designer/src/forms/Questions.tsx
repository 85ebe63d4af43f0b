import { findElement } from "@blaupause/model";
import type { ReactNode } from "react";
import { nameOf } from "../actions/nameOf.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import type { InsideProps } from "./Container.tsx";
import { useEditing } from "./editing.ts";
import { idsOn } from "./neighbour.ts";
import { Question } from "./Question.tsx";
import { fieldAt } from "./spot.ts";

/** Questions below each other; before, between and behind them is a place for another one. */
export function Questions({ parent, page }: InsideProps): ReactNode {
  const { service } = useEditing();
  const ids = idsOn(service, parent, page);
  return (
    <>
      {ids.length === 0 ? null : (
        <AddQuestion spot={{ parent, page, after: null }} after={null} isLast={false} />
      )}
      <ol className="bp-questions">
        {ids.map((id, index) => {
          const address = fieldAt(parent, id);
          const element = findElement(service, address);
          return (
            <li key={id}>
              <Question address={address} Inside={Questions} />
              <AddQuestion
                spot={{ parent, page, after: id }}
                after={element === undefined ? id : nameOf(element)}
                isLast={index === ids.length - 1}
              />
            </li>
          );
        })}
      </ol>
      {ids.length === 0 ? <AddQuestion spot={{ parent, page, after: null }} after={null} isLast /> : null}
    </>
  );
}
