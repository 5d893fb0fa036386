import type { Encoding } from '../decodeText';
import { foreignFormat } from '../format';
import { FileRefusal, refusalIn } from '../types';
import { type FilePlan, openPlan } from './filePlan';
import type { EncodingPreview, Proposal } from './proposal';
import { shownCells } from './samples';

const encodings: readonly Encoding[] = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'];
const previewed = 2048;
const shownLines = 3;

/** A refusal that a person can mend, with the first lines in every encoding; any other error as it is. */
export function withPreviews(error: unknown, bytes: Uint8Array, plan: FilePlan | null): unknown {
  const refusal = refusalIn(error);
  if (!refusal) return error;
  const { key, params, details } = refusal;
  const proposal = refusal.proposal ?? (key === 'err.encoding' ? undecoded(plan) : null);
  const isText = proposal !== null && (proposal.encoding !== null || key === 'err.encoding');
  if (!isText || foreignFormat(bytes) !== null) return error;
  return new FileRefusal(key, params, details, { ...proposal, encodings: previewsOf(bytes) });
}

function undecoded(plan: FilePlan | null): Proposal {
  return {
    dataset: null,
    datasets: [],
    encoding: null,
    encodings: [],
    sheets: [],
    sheet: null,
    rows: [],
    columns: [],
    sources: {},
    questions: [],
    plan: plan ?? openPlan,
    digest: null,
    isRemembered: false,
  };
}

/** The first lines as they read in each encoding, cells that may be personal hidden. */
function previewsOf(bytes: Uint8Array): EncodingPreview[] {
  return encodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, previewed), { stream: true });
    const lines = text.split(/\r\n?|\n/).slice(0, shownLines);
    return {
      encoding,
      lines: lines.map((line) => shownCells(line.slice(0, 400).split(/[,\t;]/)).join(' | ')),
    };
  });
}
