import type { Report, ReportedSigner, Shown } from "@footbridge/shared/verify/report";
import type { VerifyWords } from "@footbridge/shared/verify/words/verify-words";

type Lines = readonly string[];

/** The answer about a file as plain text, ending with a line break. */
export function printed(report: Report, words: VerifyWords): string {
  const paragraphs = report.outcome === "good" ? shownParts(report.shown, words) : reasonParts(report.reasons, words);
  const [first = [], ...rest] = paragraphs;
  // What is wrong comes before what to do about it.
  const opening = report.outcome === "good" ? [[report.lead], first] : [first, [report.lead]];
  return `${[[report.heading], ...opening, ...rest].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function reasonParts([first = "", ...others]: Lines, words: VerifyWords): readonly Lines[] {
  return others.length === 0 ? [[first]] : [[first], headed(`${words.alsoFound}:`, others.map(item))];
}

function shownParts(shown: Shown, words: VerifyWords): readonly Lines[] {
  return [
    [shown.agreement, `${words.shown.digest}: ${shown.digest}`],
    ...shown.signers.map((signer) => signerLines(signer, words)),
    headed(words.shown.completed, shown.completed),
    ...(shown.sealed.length === 0 ? [] : [headed(words.shown.sealed, shown.sealed)]),
    headed(words.host.heading, [shown.host.fingerprint.join(" "), shown.host.standing]),
    headed(words.unproven.heading, shown.unproven.map(item)),
  ];
}

function signerLines(signer: ReportedSigner, { shown }: VerifyWords): Lines {
  const { compared, fingerprint, heading, moments, ownWords, witness } = signer;
  return headed(heading, [
    ...moments,
    witness,
    ...(fingerprint === null ? [] : [`${shown.keyWords}: ${fingerprint.join(" ")}`]),
    ...(compared === null ? [] : [compared]),
    ...(ownWords === null ? [] : [`${shown.ownWords}:`, ...indented(ownWords.split("\n"))]),
  ]);
}

function headed(heading: string, lines: Lines): Lines {
  return [heading, ...indented(lines)];
}

function indented(lines: Lines): Lines {
  return lines.map((line) => `  ${line}`);
}

function item(line: string): string {
  return `- ${line}`;
}
