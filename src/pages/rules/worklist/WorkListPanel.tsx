import { useState } from 'react';
import { Card } from '../../../components/Card';
import { fileName } from '../../../export/fileName';
import { saveFile } from '../../../export/saveFile';
import type { Case } from '../../../model/caseBook';
import { localDay } from '../../../model/calendar';
import { unitLabel, type DataRegion } from '../../../reference/divisions';
import type { Rule } from '../../../reference/rules';
import { useData, useReference, useWords } from '../../context';
import { useWorkList } from './useWorkList';
import { WorkListResult } from './WorkListResult';

export interface WorkListPanelProps {
  region: DataRegion;
  /** The cases in scope, in the order of the list. */
  cases: readonly Case[];
  /** What a finding says, as one sentence. */
  sentence(one: Case): string;
  rules: ReadonlyMap<string, Rule>;
  /** ISO day of the data's cut-off; null where it is not known. */
  asOf: string | null;
  /** What the page is narrowed to, in words. */
  scope: string;
}

/** The work list of the cases in scope: out to those who answer for them, and back with what they say. */
export function WorkListPanel(props: WorkListPanelProps) {
  const { t } = useWords();
  const { kind, isKept } = useData();
  const { state, load } = useWorkList();
  const isReading = state.kind === 'reading';
  return (
    <Card title={t('worklist.title')} className="work-list">
      <p className="note">{t('worklist.intro')}</p>
      <ExportButton {...props} />
      <label className="file-choice">
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt,.html,.htm,.gz,text/csv"
          // Not disabled, which would take the focus away from those who opened it by keyboard.
          aria-disabled={isReading}
          onClick={(event) => {
            if (isReading) event.preventDefault();
          }}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) load(file);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <span className="file-button">{t('worklist.load')}</span>
      </label>
      <p className="note">{t('worklist.loadNote')}</p>
      {kind === 'sample' && <p className="note">{t('worklist.sampleNote')}</p>}
      {kind === 'own' && !isKept && <p className="note">{t('worklist.notKept')}</p>}
      <WorkListResult state={state} />
    </Card>
  );
}

function ExportButton({ region, cases, sentence, rules, asOf, scope }: WorkListPanelProps) {
  const words = useWords();
  const { t, pick } = words;
  const { divisions } = useReference();
  const { kind, institutions } = useData();
  const [said, setSaid] = useState<{ text: string; isFailure: boolean } | null>(null);
  const isSample = kind === 'sample';
  const unitName = (id: string) => {
    const division = divisions.find((one) => one.id === id);
    return division ? pick(unitLabel(division, divisions)) : id;
  };
  const save = async () => {
    const name = t('worklist.file', { region: t(`region.${region}`) });
    const file = fileName({ isSample, name, asOf, extension: 'xlsx' });
    try {
      // The writer of workbooks is heavy and comes when it is asked for.
      const { workListXlsx } = await import('./workListXlsx');
      const bytes = workListXlsx(
        {
          cases,
          sentence,
          rules,
          unitName: remembered(unitName),
          institutionName: (id) => institutions.get(id)?.name ?? id,
          asOf,
          scope,
          today: localDay(new Date()),
          isSample,
        },
        words,
      );
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      saveFile(new Blob([bytes], { type }), file);
      setSaid({ text: t('export.saved', { file }), isFailure: false });
    } catch {
      setSaid({ text: t('export.failed', { file }), isFailure: true });
    }
  };
  if (cases.length === 0) return <p>{t('worklist.none')}</p>;
  return (
    <p className="choices">
      <button type="button" onClick={() => void save()}>
        {t('worklist.export', { n: cases.length })}
      </button>
      <span role="status" className={said?.isFailure ? 'note' : 'visually-hidden'}>
        {said?.text}
      </span>
    </p>
  );
}

/** The same few units stand in thousands of rows. */
function remembered(nameOf: (id: string) => string): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? nameOf(id);
    names.set(id, name);
    return name;
  };
}
