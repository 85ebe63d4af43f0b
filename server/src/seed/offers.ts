import type { JsonObject } from "@blaupause/model";
import { dogTaxValues } from "./values/dogTax.ts";
import { huntingLicenceValues } from "./values/huntingLicence.ts";
import { residenceCertificateValues } from "./values/residenceCertificate.ts";
import { residentParkingValues } from "./values/residentParking.ts";
import { roadUseValues } from "./values/roadUse.ts";
import { schoolTransportValues } from "./values/schoolTransport.ts";

/** A template as the demo's municipalities offer it: under which address, and each with its own values. */
export interface SeededOffer {
  /** Folder of the template. */
  readonly template: string;
  readonly slug: string;
  readonly values: Readonly<Record<string, JsonObject>>;
}

export const seededOffers: readonly SeededOffer[] = [
  { template: "hundesteuer-anmeldung", slug: "hund-anmelden", values: dogTaxValues },
  { template: "bewohnerparkausweis", slug: "bewohnerparken", values: residentParkingValues },
  { template: "sondernutzung", slug: "sondernutzung", values: roadUseValues },
  { template: "schuelerbefoerderung", slug: "schuelerbefoerderung", values: schoolTransportValues },
  { template: "meldebescheinigung", slug: "meldebescheinigung", values: residenceCertificateValues },
  { template: "jagdschein", slug: "jagdschein", values: huntingLicenceValues },
];
