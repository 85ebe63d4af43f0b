import { useMemo, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { PagePreview } from "../preview/PagePreview.tsx";
import { firstVersion } from "./firstVersion.ts";
import type { Wish } from "./wish.ts";
import { compile } from "@blaupause/engine/compile";

/** The first page of what the answers would make, as it looks on a phone. */
export function PhonePreview({ wish }: { readonly wish: Wish }): ReactNode {
  const { say, session } = useDesigner();
  const program = useMemo(() => {
    const title = wish.title.trim() === "" ? "…" : wish.title;
    return compile(firstVersion({ ...wish, title, office: wish.office || "…" }).service).program;
  }, [wish]);
  const office = session.organisation?.name ?? "";
  return (
    <aside className="bp-phone" aria-label={say("assistant.preview")}>
      <p className="bp-phone-head">{office}</p>
      <p className="bp-phone-title">{program.service.title}</p>
      <PagePreview program={program} form="antrag" page="person" place={null} />
    </aside>
  );
}
