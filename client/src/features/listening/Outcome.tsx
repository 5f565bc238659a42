import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import type { Deed } from "./desk.ts";
import { useAct } from "./useDesk.ts";

export interface OutcomeProps {
  readonly place: string;
  readonly partner: string;
  /** Whether what was done is still the last that happened: else it is not news any more. */
  readonly stillSo?: (done: Deed) => boolean;
}

/** What became of the last press at a place: waiting for the connection, done, or refused with its sentence. */
export function Outcome({ place, partner, stillSo = () => true }: OutcomeProps) {
  const { busy, done, refusal } = useAct(place);
  const away = useConnectedness().state !== "here";
  return (
    <>
      <div role="status">
        {busy !== null && away && (
          <Notice tone="offline">
            <p>{listening.form.offline}</p>
          </Notice>
        )}
        {done !== null && stillSo(done) && (
          <Notice tone="kept">
            <p>{fill(listening.done[done], { name: partner })}</p>
          </Notice>
        )}
      </div>
      {refusal !== null && (
        <Notice tone="warning" announce="now">
          <p>{refusal}</p>
        </Notice>
      )}
    </>
  );
}
