import { type ReactNode, useState } from "react";
import { newId } from "../../net/new-id.ts";
import { gallery } from "../../words/en/gallery.ts";
import { Bridge } from "../Bridge.tsx";
import { Button } from "../Button.tsx";
import { Checkbox } from "../Checkbox.tsx";
import { ChoiceGroup } from "../ChoiceGroup.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { Details } from "../Details.tsx";
import { EntryList } from "../EntryList.tsx";
import { FootLink } from "../FootLink.tsx";
import { Actions, SideBySide, Stack } from "../Layouts.tsx";
import { Notice } from "../Notice.tsx";
import { PageTitle } from "../PageTitle.tsx";
import { DateInput, NumberInput, SelectInput, TimeInput } from "../pickers.tsx";
import { Rest } from "../Rest.tsx";
import { Row, RowAbout, Rows, RowText, RowTitle, WayRow } from "../Rows.tsx";
import { SeatMark } from "../SeatMark.tsx";
import { Sheet } from "../Sheet.tsx";
import { StatusLine } from "../StatusLine.tsx";
import { Stepper } from "../Stepper.tsx";
import { TextArea } from "../TextArea.tsx";
import { TextInput } from "../TextInput.tsx";
import { Words } from "../Words.tsx";

/** Every primitive in every state, for whoever builds with them. Only in development. */
export function GalleryPage() {
  return (
    <Stack>
      <Sheet>
        <Stack gap="apart">
          <PageTitle above={gallery.above}>{gallery.title}</PageTitle>
          <Buttons />
          <Writing />
          <Choosing />
          <Telling />
          <Walking />
          <Leading />
        </Stack>
      </Sheet>
      <Sheet width="wide">
        <SideBySide>
          <Sheet kind="card" seat="a">
            <Stack gap="close">
              <SeatMark seat="a" name={gallery.nameA} />
              <Words text={gallery.wordsA} />
            </Stack>
          </Sheet>
          <Sheet kind="card" seat="b">
            <Stack gap="close">
              <SeatMark seat="b" name={gallery.nameB} />
              <Words text={gallery.wordsB} />
            </Stack>
          </Sheet>
        </SideBySide>
      </Sheet>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Stack>
        <h2>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}

function Buttons() {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Part title={gallery.buttons}>
      <Actions>
        <Button busy={busy} busyLabel={gallery.busy} onClick={() => setBusy(true)}>
          {gallery.primary}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {gallery.quiet}
        </Button>
        <Button kind="text" onClick={() => setBusy(false)}>
          {gallery.text}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={gallery.question}
        confirmLabel={gallery.primary}
        cancelLabel={gallery.quiet}
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        <p>{gallery.hint}</p>
      </ConfirmDialog>
    </Part>
  );
}

function Writing() {
  const [line, setLine] = useState("");
  const [long, setLong] = useState<string>(gallery.wordsA);
  const [entries, setEntries] = useState([{ id: "1", text: "" }]);
  return (
    <Part title={gallery.writing}>
      <TextInput label={gallery.label} hint={gallery.hint} value={line} onValue={setLine} limit={40} optional />
      <TextInput label={gallery.label} error={gallery.error} value={line} onValue={setLine} />
      <TextArea label={gallery.label} hint={gallery.hint} value={long} onValue={setLong} limit={300} />
      <StatusLine text={gallery.saved} />
      <StatusLine text={gallery.saving} tone="pending" />
      <StatusLine text={gallery.notSaved} tone="held" />
      <EntryList
        entries={entries}
        nameOf={(place) => `${gallery.entry} ${place}`}
        atMost={3}
        onAdd={() => setEntries([...entries, { id: newId(), text: "" }])}
        onRemove={(id) => setEntries(entries.filter((entry) => entry.id !== id))}
      >
        {(entry) => (
          <TextArea
            label={gallery.label}
            lines={2}
            value={entry.text}
            onValue={(text) => setEntries(entries.map((other) => (other.id === entry.id ? { ...entry, text } : other)))}
          />
        )}
      </EntryList>
    </Part>
  );
}

function Choosing() {
  const [choice, setChoice] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>("2");
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [zone, setZone] = useState("");
  const [weeks, setWeeks] = useState("12");
  const [checked, setChecked] = useState(false);
  return (
    <Part title={gallery.choosing}>
      <ChoiceGroup
        label={gallery.label}
        hint={gallery.hint}
        choices={gallery.choices}
        value={choice}
        onValue={setChoice}
      />
      <ChoiceGroup label={gallery.label} layout="row" choices={gallery.days} value={day} onValue={setDay} />
      <DateInput label={gallery.label} value={date} onValue={setDate} />
      <TimeInput label={gallery.label} value={time} onValue={setTime} />
      <SelectInput label={gallery.label} options={gallery.days} value={zone} onValue={setZone} />
      <NumberInput label={gallery.label} unit={gallery.unit} min={4} max={26} value={weeks} onValue={setWeeks} />
      <Checkbox label={gallery.label} checked={checked} onChecked={setChecked} error={gallery.error} />
    </Part>
  );
}

function Telling() {
  return (
    <Part title={gallery.telling}>
      <Notice title={gallery.question}>{gallery.hint}</Notice>
      <Notice tone="warning" title={gallery.question}>
        {gallery.hint}
      </Notice>
      <Notice tone="offline">{gallery.notSaved}</Notice>
      <Notice tone="kept">{gallery.saved}</Notice>
      <Actions>
        <SeatMark seat="a" name={gallery.nameA} />
        <SeatMark seat="b" name={gallery.nameB} />
      </Actions>
      <Words kind="quote" text={gallery.wordsB} />
      <Details summary={gallery.question}>{gallery.hint}</Details>
      <Bridge state="joined" />
      <Rest>
        <h2>{gallery.question}</h2>
        <p>{gallery.hint}</p>
      </Rest>
    </Part>
  );
}

function Walking() {
  const [step, setStep] = useState("2");
  const steps = gallery.days.map((day, place) => ({ id: day.value, label: day.label, done: place < 2 }));
  return (
    <Part title={gallery.walking}>
      <Stepper label={gallery.walking} steps={steps} current={step} onGo={setStep}>
        <h3>{steps.find((one) => one.id === step)?.label}</h3>
        <p>{gallery.hint}</p>
      </Stepper>
    </Part>
  );
}

function Leading() {
  return (
    <Part title={gallery.leading}>
      <Rows columns>
        {gallery.choices.map(({ value, label }) => (
          <WayRow key={value} href="/gallery" title={label}>
            {gallery.hint}
          </WayRow>
        ))}
      </Rows>
      <Rows ordered>
        <Row>
          <RowText>
            <RowTitle large>{gallery.nameA}</RowTitle>
            <RowAbout>{gallery.hint}</RowAbout>
          </RowText>
        </Row>
      </Rows>
      <FootLink href="/gallery">{gallery.title}</FootLink>
    </Part>
  );
}
