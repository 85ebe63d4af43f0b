import { useState, type ReactNode } from "react";
import { useDesk } from "../desk.ts";
import type { Refusal } from "../form/faults.ts";
import { FormRefused } from "../form/FormRefused.tsx";
import { StaffForm } from "../form/StaffForm.tsx";

/** What came of asking the server: what there is now, or why not. */
type Answer<View> = { readonly ok: true; readonly value: View } | (Refusal & { readonly ok: false });

interface ProviderFrameProps<View> {
  /** The address the provider has to send people back to. */
  readonly back: string;
  readonly save: () => Promise<Answer<View>>;
  /** Takes away what is there, and what that is called; null while nothing is. */
  readonly remove: { readonly label: string; readonly run: () => Promise<Answer<View>> } | null;
  readonly changed: (view: View) => void;
  readonly children: ReactNode;
}

/** A provider to be set: it is asked who it is before anything is saved, and what was refused is told. */
export function ProviderFrame<View>(props: ProviderFrameProps<View>): ReactNode {
  const { back, save, remove, changed, children } = props;
  const { t } = useDesk();
  const [refused, refuse] = useState<Refusal | null>(null);
  const settle = (answer: Answer<View>): void => (answer.ok ? changed(answer.value) : refuse(answer));
  const submit = (): void => void save().then(settle);
  return (
    <StaffForm className="bp-person-form" refused={refused} submit={submit}>
      <h2>{t("idp.provider")}</h2>
      <p>
        {t("idp.back")} <code className="bp-address">{back}</code>
      </p>
      {children}
      <FormRefused />
      <div className="bp-actions">
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{t("idp.save")}</span>
        </button>
        {remove === null ? null : (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary"
            onClick={() => void remove.run().then(settle)}
          >
            <span className="kern-label">{remove.label}</span>
          </button>
        )}
      </div>
    </StaffForm>
  );
}
