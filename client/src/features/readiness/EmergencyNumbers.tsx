import type { Emergency } from "@footbridge/shared/practice/help/kinds";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import styles from "./HelpByCountry.module.css";
import { Telephone } from "./Telephone.tsx";

const SERVICES = ["any", "police", "ambulance", "fire"] as const;

/** A country's emergency numbers, each with what it reaches. */
export function EmergencyNumbers({ emergency }: { readonly emergency: Emergency }) {
  return (
    <div className={styles.emergency}>
      <h4 className={styles.name}>{words.help.emergency}</h4>
      <dl className={styles.numbers}>
        {SERVICES.filter((service) => emergency[service].length > 0).map((service) => (
          <div key={service}>
            <dt>{words.help.services[service]}</dt>
            {emergency[service].map((number) => (
              <dd key={number}>
                <Telephone number={number} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
