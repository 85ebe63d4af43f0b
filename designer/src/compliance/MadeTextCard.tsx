import { useState, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import type { MadeText } from "./texts.ts";

/** A document as it was made, to be copied into one's own. */
export function MadeTextCard({ text: { id, paragraphs } }: { readonly text: MadeText }): ReactNode {
  const { say } = useDesigner();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText([say(`compliance.title.${id}`), ...paragraphs].join("\n\n"));
    setCopied(true);
  };
  return (
    <section className="bp-card" aria-labelledby={`text-${id}`}>
      <h2 id={`text-${id}`}>{say(`compliance.title.${id}`)}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="bp-buttons">
        <span role="status">{isCopied ? say("compliance.copied") : ""}</span>
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--small"
          aria-label={`${say("compliance.copy")}: ${say(`compliance.title.${id}`)}`}
          onClick={() => void copy()}
        >
          <span className="kern-label">{say("compliance.copy")}</span>
        </button>
      </p>
    </section>
  );
}
