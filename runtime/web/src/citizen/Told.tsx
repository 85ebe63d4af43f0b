import type { ReactNode } from "react";
import { Alert, Facts } from "./parts.tsx";
import { Lines, type ReviewLine } from "./ReviewPage.tsx";
import { germanName, type Site } from "./Shell.tsx";

/** What came of the last thing she did. `lines`: what she typed and nobody has, for her to copy. */
export type Told =
  | { readonly type: "arrived" | "closed" | "renewed" | "oldLink" }
  | {
      readonly type: "lateAnswer";
      readonly why: "answered" | "over" | "gone";
      readonly lines: readonly ReviewLine[];
    }
  | { readonly type: "lateChange"; readonly lines: readonly ReviewLine[] };

export interface OfficeContact {
  readonly phone: string | null;
  readonly email: string | null;
}

interface ToldAlertProps {
  readonly site: Site;
  readonly told: Told;
  readonly office: string;
  readonly contact: OfficeContact;
}

export const toldTitle = ({ t }: Site, { type }: Told): string =>
  t(type === "renewed" ? "renew.done.title" : `told.${type}.title`);

/** Said before anything else of the page. An address may end in its id: then it has the focus. */
export function ToldAlert(props: ToldAlertProps): ReactNode {
  const { site, told } = props;
  const { t } = site;
  const title = toldTitle(site, told);
  const isLate = told.type === "lateAnswer" || told.type === "lateChange";
  return (
    <Alert kind={kindOf(told)} title={title} id="gesagt" urgent>
      {told.type === "lateAnswer" ? <p className="kern-body">{t(`told.late.${told.why}`)}</p> : null}
      <p className="kern-body">{t(told.type === "renewed" ? "renew.done.text" : `told.${told.type}.text`)}</p>
      {isLate ? <Turn {...props} lines={told.lines} /> : null}
    </Alert>
  );
}

function kindOf({ type }: Told): "danger" | "success" | "info" {
  if (type === "lateAnswer" || type === "lateChange") return "danger";
  return type === "arrived" || type === "renewed" ? "success" : "info";
}

type TurnProps = ToldAlertProps & { readonly lines: readonly ReviewLine[] };
/** Whom to turn to, and what to tell them. */
const Turn = ({ site, office, contact, lines }: TurnProps): ReactNode => {
  const facts = [...phoneOf(site, contact), ...emailOf(site, contact)];
  return (
    <>
      <p className="kern-body">
        {site.t("told.late.turn")} <span lang={germanName(site)}>{office}</span>
      </p>
      {facts.length === 0 ? null : <Facts items={facts} />}
      {lines.length === 0 ? null : (
        <>
          <p className="kern-body">{site.t("told.late.typed")}</p>
          <Lines lines={lines} lang={site.textLang} />
        </>
      )}
    </>
  );
};

type Fact = readonly [string, ReactNode];
export const phoneOf = ({ t }: Site, { phone }: OfficeContact): readonly Fact[] =>
  phone === null
    ? []
    : [
        [
          t("status.phone"),
          <a key="p" className="kern-link" href={`tel:${dialled(phone)}`}>
            {phone}
          </a>,
        ],
      ];

const emailOf = ({ t }: Site, { email }: OfficeContact): readonly Fact[] =>
  email === null
    ? []
    : [
        [
          t("status.email"),
          <a key="e" className="kern-link" href={`mailto:${email}`}>
            {email}
          </a>,
        ],
      ];

/** „+49 (0) 561 …“ is written for people: that zero is not dialled. */
const dialled = (phone: string): string => phone.replace("(0)", "").replaceAll(/[^+0-9]/g, "");
