import { otherSeat } from "@footbridge/shared/domain/seat";
import type { LayerReading, ReadOf } from "@footbridge/shared/practice/layers";
import type { LayerId } from "@footbridge/shared/practice/sheets/what-changed";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { layers as words } from "../../../words/en/layers.ts";
import { fill } from "../../../words/fill.ts";
import type { LayersPictureProps } from "./LayersPicture.tsx";
import { layerWords, readingWords } from "./words.ts";

/** What the picture shows, as a table for a screen reader. */
export function LayersTable({ layers, seat, partner }: LayersPictureProps) {
  const { table } = words;
  const other = otherSeat(seat);
  return (
    <VisuallyHidden as="div">
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.layer}</th>
            <th scope="col">{fill(table.self, { name: partner })}</th>
            <th scope="col">{fill(table.us, { name: partner })}</th>
            <th scope="col">{table.mySelf}</th>
            <th scope="col">{table.myUs}</th>
          </tr>
        </thead>
        <tbody>
          {layers.map(({ id, sides }) => (
            <tr key={id}>
              <th scope="row">{layerWords[id].title}</th>
              <td>{cellText(id, "me", sides[other].me)}</td>
              <td>{cellText(id, "us", sides[other].us)}</td>
              <td>{cellText(id, "me", sides[seat].me)}</td>
              <td>{cellText(id, "us", sides[seat].us)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

function cellText(layer: LayerId, of: ReadOf, { reading, growth }: LayerReading): string {
  if (reading === null) return words.reading.left;
  const said = readingWords(layer, of, reading);
  return growth === null ? said : fill(words.table.cell, { reading: said, growth: words.growth[growth] });
}
