import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { createPortal } from "react-dom";

interface ScreenFrameProps {
  readonly title: string;
  /** Of the screen it shows, in CSS pixels; what is wider than its place is shown smaller, as from farther away. */
  readonly width: number;
  readonly language: string;
  readonly children: ReactNode;
}

/** A window of its own, so that a page follows the width it is shown at and wears nothing but the citizens' styles. */
export function ScreenFrame({ title, width, language, children }: ScreenFrameProps): ReactNode {
  const [main, setMain] = useState<HTMLElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const available = useWidth(place);
  const height = useHeight(main);
  const scale = Math.min(1, available / width);
  const page = useMemo(() => pageFor(language), [language]);
  return (
    <div ref={place} className="bp-screen" style={{ height: height * scale, maxWidth: width + 2 }}>
      <iframe
        title={title}
        srcDoc={page}
        sandbox="allow-same-origin"
        style={{ width, height, transform: `scale(${scale})` }}
        onLoad={({ currentTarget }) => setMain(currentTarget.contentDocument?.querySelector("main") ?? null)}
      />
      {main === null ? null : createPortal(children, main)}
    </div>
  );
}

/** The styles of the citizens' pages; the server says which they are. */
function pageFor(language: string): string {
  const said = document.querySelector<HTMLMetaElement>("meta[name=citizen-styles]")?.content ?? "";
  const links = said
    .split(" ")
    .map((href) => `<link rel="stylesheet" href="${encodeURI(href)}">`)
    .join("");
  return `<!doctype html><html lang="${language}" data-kern-theme="light"><head><meta charset="utf-8">${links}</head><body class="bp-citizen"><main class="bp-main"></main></body></html>`;
}

function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1280);
  useEffect(() => {
    const element = place.current?.parentElement;
    if (element === null || element === undefined) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 1280));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

/** As high as what it shows: one scrolls the designer, not a window inside it. */
function useHeight(main: HTMLElement | null): number {
  const [height, setHeight] = useState(480);
  useEffect(() => {
    if (main === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(Math.max(480, main.offsetHeight + 32)));
    observer.observe(main);
    return () => observer.disconnect();
  }, [main]);
  return height;
}
