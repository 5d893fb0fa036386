import { formatDay } from '../../../format/dates';
import { occupationNames } from '../../../reference/occupations';
import type { Rulebook } from '../../../reference/rulebook';
import { useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { clauseText, ruleOf } from '../Clause';
import type { SectionProps } from '../sectionProps';
import { useSectionOffer } from '../useSectionOffer';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { validityColumns } from '../validityColumns';
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
export function CatalogueLists({ address, rulebook, day }: SectionProps & { day: string }) {
  const words = useWords();
  const { t, language, pick } = words;
  // The documents' lists hold for everybody.
  const offer = useSectionOffer({ ...address, units: [], institutions: [], year: null }, ['supply']);
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
    { kind: 'text', heading: t('export.code'), width: 'short', text: ({ code }) => code },
    ...validityColumns<ListedLine>(words),
  ];
  const lists = [
    {
      name: 'catalogue-occupations',
      title: t('supply.listOccupations'),
      heading: t('filter.occupation'),
      rows: occupations,
      rule: 'E-01',
    },
    {
      name: 'catalogue-items',
      title: t('supply.listItems'),
      heading: t('export.item'),
      rows: items,
      rule: 'D-09',
    },
  ];
  return (
    <>
      <FigureList items={lists.map(({ name, title, rows }) => [name, title, rows.length] as const)} />
      {lists.map(({ name, title, heading, rows, rule }) => {
        const table = { columns: columns(heading), rows };
        const terms = {
          title: `${title} ${day}`,
          definition: [t('supply.listRule')],
          period: formatDay(day, language),
          clauses: [clauseText(words, ruleOf(rulebook, rule))],
        };
        return (
          <details key={name}>
            <summary>{title}</summary>
            <div className="list-head">
              <p className="note">{t('supply.listRule')}</p>
              <TakeAway offer={offer(terms, table)} />
            </div>
            <FigureTable name={name} label={title} keyOf={({ key }) => key} {...table} />
          </details>
        );
      })}
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
