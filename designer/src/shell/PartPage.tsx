import { Suspense, type ReactNode } from "react";
import { useDesigner } from "../designer.ts";
import { useCopy } from "../session/copy.ts";
import { IntoView } from "./IntoView.tsx";
import { pages } from "./pages.ts";

export function PartPage(): ReactNode {
  const { say } = useDesigner();
  const { place } = useCopy();
  const Page = pages[place.part];
  return (
    <Suspense fallback={<p role="status">{say("load.working")}</p>}>
      {Page === undefined ? null : <Page key={`${place.part}/${place.item ?? ""}`} />}
      <IntoView />
    </Suspense>
  );
}
