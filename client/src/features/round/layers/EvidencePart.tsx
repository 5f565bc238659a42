import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { READ_OF, type ReadOf } from "@footbridge/shared/practice/layers";
import { Stack } from "../../../ui/Layouts.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import { fill } from "../../../words/fill.ts";
import styles from "./EvidencePart.module.css";
import type { LayersPictureProps } from "./LayersPicture.tsx";
import { layerWords } from "./words.ts";

/** Which claims carry evidence, and which are said so far. No count and no verdict. */
export function EvidencePart({ layers, seat, partner }: LayersPictureProps) {
  const { evidence } = words;
  const claims = layers.flatMap(({ id, sides }) =>
    [otherSeat(seat), seat].flatMap((by) =>
      READ_OF.flatMap((of) => {
        const { growth } = sides[by][of];
        const name = fill(saying(by, seat, of), { layer: layerWords[id].title, name: partner });
        return growth === null ? [] : [{ growth, name }];
      }),
    ),
  );
  return (
    <section aria-labelledby="evidence">
      <Stack gap="close">
        <h2 id="evidence">{evidence.title}</h2>
        <p className={styles.lead}>{evidence.lead}</p>
        {claims.length === 0 ? (
          <p>{evidence.none}</p>
        ) : (
          <div className={styles.lists}>
            {(["shown", "said"] as const).map((growth) => {
              const these = claims.filter((claim) => claim.growth === growth);
              if (these.length === 0) return null;
              return (
                <div key={growth} className={styles.list}>
                  <h3 className={styles.title}>{evidence[growth]}</h3>
                  <ul className={styles.claims}>
                    {these.map(({ name }) => (
                      <li key={name}>{name}</li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        )}
      </Stack>
    </section>
  );
}

function saying(
  by: Seat,
  seat: Seat,
  of: ReadOf,
): (typeof words.evidence)["mySelf" | "myUs" | "theirSelf" | "theirUs"] {
  const { evidence } = words;
  if (by === seat) return of === "me" ? evidence.mySelf : evidence.myUs;
  return of === "me" ? evidence.theirSelf : evidence.theirUs;
}
