import { occupationNames } from '../../../reference/occupations';
import type { Rulebook } from '../../../reference/rulebook';
import { useReference, useWords } from '../../context';
import { FigureTable } from '../table/FigureTable';
import type { TableColumn } from '../table/tableColumns';
import { FigureList } from '../FigureList';
import { holdsOn } from '../holdsOn';

/** An occupation or item of a dated list. */
interface ListedLine {
  key: string;
  code: string | null;
  from: string;
  to: string | null;
  document: string;
  clause: string;
}

/** The documents' own dated lists on a day: occupations of the engineer programme, items of Dadukou. */
export function CatalogueLists({ rulebook, day }: { rulebook: Rulebook; day: string }) {
  const { t, pick } = useWords();
  const names = occupationNames(useReference().occupations);
  const inside = (lines: readonly ListedLine[]) => lines.filter((line) => holdsOn(line, day));
  const occupations = inside(occupationLines(rulebook));
  const items = inside(itemLines(rulebook));
  const columns = (heading: string): TableColumn<ListedLine>[] => [
    {
      kind: 'text',
      heading,
      text: ({ key, code }) => {
        const name = code === null ? undefined : names.get(code);
        return name ? pick(name) : key;
      },
      shown: ({ key, code }) => {
        const name = code === null ? undefined : names.get(code);
        return name ? pick(name) : <span lang="zh-CN">{key}</span>;
      },
    },
    { kind: 'text', heading: t('export.code'), text: ({ code }) => code },
    { kind: 'text', heading: t('subsidy.validFrom'), text: ({ from }) => from },
    { kind: 'text', heading: t('subsidy.validTo'), text: ({ to }) => to ?? t('subsidy.stillValid') },
    {
      kind: 'text',
      heading: t('export.clause'),
      text: ({ document, clause }) => `${document} ${clause}`,
      shown: ({ document, clause }) => (
        <span lang="zh-CN">
          {document} {clause}
        </span>
      ),
    },
  ];
  return (
    <>
      <FigureList
        items={[
          ['catalogue-occupations', t('supply.listOccupations'), occupations.length],
          ['catalogue-items', t('supply.listItems'), items.length],
        ]}
      />
      <details>
        <summary>{t('supply.listOccupations')}</summary>
        <FigureTable
          name="catalogue-occupations"
          label={t('supply.listOccupations')}
          keyOf={({ key }) => key}
          rows={occupations}
          columns={columns(t('filter.occupation'))}
        />
      </details>
      <details>
        <summary>{t('supply.listItems')}</summary>
        <FigureTable
          name="catalogue-items"
          label={t('supply.listItems')}
          keyOf={({ key }) => key}
          rows={items}
          columns={columns(t('export.item'))}
        />
      </details>
    </>
  );
}

/** One line an occupation and stay; the annex has a line for each level. */
function occupationLines({ hours }: Rulebook): ListedLine[] {
  const lines = new Map<string, ListedLine>();
  for (const { programme, occupation, from, to, document, clause } of hours)
    if (programme === 'digital-engineer')
      lines.set(`${occupation} ${from}`, { key: occupation, code: occupation, from, to, document, clause });
  return [...lines.values()];
}

function itemLines({ lists }: Rulebook): ListedLine[] {
  return lists
    .filter(({ list }) => list === 'dadukou-item')
    .map(({ value, from, to, document, clause }) => ({ key: value, code: null, from, to, document, clause }));
}
