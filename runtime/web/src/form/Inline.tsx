import { unbroken } from "./unbroken.ts";

/** Texts of authors know two marks: `**strong**` and line breaks. Everything else prints as it stands. */
export function Inline({ text }: { readonly text: string }) {
  return unbroken(text)
    .split("\n")
    .map((line, row) => (
      <span key={row}>
        {row > 0 && <br />}
        {line
          .split("**")
          .map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}
      </span>
    ));
}
