import { useState } from "react";
import { Link } from "wouter";
import { Notice } from "../../ui/Notice.tsx";
import { path } from "../../words/en/path.ts";
import { fill } from "../../words/fill.ts";
import { addressOf } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";
import type { StagedRound } from "./useStages.ts";

export interface JustOpenedProps {
  readonly workspace: string;
  readonly stages: readonly StagedRound[];
}

/** Says it when a round opens while someone is on the path; it moves nothing and opens nothing by itself. */
export function JustOpened({ workspace, stages }: JustOpenedProps) {
  const [closedAtFirst] = useState(() => stages.filter(({ stage }) => stage !== "open").map((staged) => staged.round));
  const opened = stages.filter((staged) => staged.stage === "open" && closedAtFirst.includes(staged.round));
  return (
    <div role="status">
      {opened.map((staged) => (
        <Notice key={staged.round} tone="kept">
          <p>
            <Link href={addressOf(workspace, staged.round, { at: "start" })}>
              {fill(path.justOpened, { sheet: wordsOfSheet(staged.sheet).title })}
            </Link>
          </p>
        </Notice>
      ))}
    </div>
  );
}
