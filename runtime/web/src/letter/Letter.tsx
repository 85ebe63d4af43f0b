import type { RenderedBlock, RenderedDocument, RenderedLine } from "@blaupause/engine";
import type { PageTranslate } from "@blaupause/ui";
import type { ReactNode } from "react";
import { Inline } from "../form/Inline.tsx";

export interface LetterHead {
  readonly sender: readonly string[];
  readonly recipient: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
}
interface LetterProps {
  readonly document: RenderedDocument;
  readonly head: LetterHead;
  readonly t: PageTranslate;
}

/** A letter as a web page: the same blocks in the same order as the PDF. */
export function Letter({ document, head, t }: LetterProps): ReactNode {
  return (
    <article className="bp-letter" lang={document.language}>
      <div className="bp-letter-head">
        <address>{lines(head.sender)}</address>
        <address>{lines(head.recipient)}</address>
        <dl>
          {head.facts.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <h2 className="kern-heading-medium">{document.subject}</h2>
      {document.blocks.map((block, index) => (
        <Block key={index} block={block} t={t} />
      ))}
    </article>
  );
}

const lines = (texts: readonly string[]): ReactNode =>
  texts.map((text) => (
    <span key={text}>
      {text}
      <br />
    </span>
  ));

function Block({ block, t }: { readonly block: RenderedBlock; readonly t: PageTranslate }): ReactNode {
  switch (block.type) {
    case "heading":
      return <h3 className="kern-heading-small">{block.text}</h3>;
    case "paragraph":
      return (
        <p className="kern-body">
          <Inline text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul className="kern-list kern-list--bullet">
          {block.items.map((item, index) => (
            <li key={index}>
              <Inline text={item} />
            </li>
          ))}
        </ul>
      );
    case "facts":
      return <Pairs items={block.items} />;
    case "reckoning":
      return <Reckoning block={block} />;
    case "table":
      return <Table block={block} />;
    case "remedy":
      return (
        <section>
          <h3 className="kern-heading-small">{t("letter.remedy")}</h3>
          <p className="kern-body">{block.text}</p>
          {block.addition === "" ? null : <p className="kern-body">{block.addition}</p>}
        </section>
      );
    case "signature":
      return (
        <p className="kern-body">
          {[block.name, block.role, block.note]
            .filter((line) => line !== "")
            .map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
        </p>
      );
  }
}

const Pairs = ({ items }: { readonly items: readonly RenderedLine[] }): ReactNode => (
  <dl className="kern-description-list">
    {items.map(({ label, text }, index) => (
      <div className="kern-description-list-item" key={index}>
        <dt className="kern-description-list-item__key">{label}</dt>
        <dd className="kern-description-list-item__value">
          <Inline text={text} />
        </dd>
      </div>
    ))}
  </dl>
);

function Reckoning({ block }: { readonly block: Extract<RenderedBlock, { type: "reckoning" }> }): ReactNode {
  return (
    <table className="kern-table bp-reckoning">
      {block.title === "" ? null : <caption className="kern-heading-small">{block.title}</caption>}
      <tbody className="kern-table__body">
        {block.items.map(({ label, text }, index) => (
          <tr className="kern-table__row" key={index}>
            <th className="kern-table__cell" scope="row">
              <Inline text={label} />
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{text}</td>
          </tr>
        ))}
      </tbody>
      {block.total === "" ? null : (
        <tfoot className="kern-table__footer">
          <tr className="kern-table__row">
            <td className="kern-table__cell" />
            <td className="kern-table__cell kern-table__cell--numeric">
              <strong>{block.total}</strong>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** What is laid out in lines is no table any more for some who hear it, unless it is said. */
const as = (role: string) => ({ role });

/** On a phone a row stands in lines, each with its column's name. */
function Table({ block }: { readonly block: Extract<RenderedBlock, { type: "table" }> }): ReactNode {
  const align = (index: number) => (block.columns[index]?.align === "end" ? "--numeric" : "");
  return (
    <div className="kern-table-responsive" tabIndex={0} role="group" aria-label={block.caption}>
      <table className="kern-table bp-letter-table" {...as("table")}>
        {block.caption === "" ? null : <caption className="kern-label">{block.caption}</caption>}
        <thead {...as("rowgroup")}>
          <tr className="kern-table__row" {...as("row")}>
            {block.columns.map(({ label }, index) => (
              <th
                className={`kern-table__header kern-table__header${align(index)}`}
                scope="col"
                {...as("columnheader")}
                key={label}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body" {...as("rowgroup")}>
          {block.rows.map((row, line) => (
            <tr className="kern-table__row" {...as("row")} key={line}>
              {row.map((cell, index) => (
                <td
                  className={`kern-table__cell kern-table__cell${align(index)}`}
                  {...as("cell")}
                  data-label={block.columns[index]?.label}
                  key={index}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
