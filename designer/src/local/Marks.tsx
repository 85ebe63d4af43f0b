import type { ReactNode } from "react";
import { Untried } from "../journeys/Untried.tsx";
import { RemarkMark } from "../workshop/RemarkMark.tsx";
import { LocalMark } from "./LocalMark.tsx";

/** What is said of an element wherever it stands: that no journey comes by, that it is one's own, that somebody said something about it. */
export const Marks = ({ address }: { readonly address: string }): ReactNode => (
  <>
    <LocalMark address={address} />
    <Untried address={address} />
    <RemarkMark address={address} />
  </>
);
