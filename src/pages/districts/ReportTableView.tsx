import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { formatSignedShare } from '../../format/change';
import { formatCount } from '../../format/count';
import { formatPerHead } from '../../format/perHead';
import { formatSignedPoints } from '../../format/points';
import { formatShare } from '../../format/share';
import { perTenThousand } from '../../model/comparison/perHead';
import type { DistrictLine, DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import { useWords } from '../context';
import { printedAhead } from './printedAhead';
import { comparesPart, type ReportWords } from './reportTable';

interface ReportTableViewProps {
  label: string;
  table: DistrictTable;
  texts: ReportWords;
  /** The reference population where one is loaded. */
  heads: Populations | null;
  /** Ranks are internal: on screen only, and only where the reader asks for them. */
  withRanks: boolean;
  /** Address of a unit's own page. */
  addressOf(unit: string): string;
}

/** The table of a 通报 on the page: units in official order, 合计, areas compared as one. */
export function ReportTableView({ label, table, texts, heads, withRanks, addressOf }: ReportTableViewProps) {
  const { t } = useWords();
  const { headings } = texts;
  const shown = {
    hasPart: comparesPart(table),
    // Without tasks three columns would be dashes from top to bottom; the file has them all the same.
    hasTasks: table.total.task !== null,
    hasHeads: heads !== null,
  };
  return (
    <TableScroll label={label}>
      <table className="report-table" data-table="districts">
        <thead>
          <tr>
            <th scope="col" className="number">
              {headings.seq}
            </th>
            <th scope="col">{headings.unit}</th>
            {numberHeadings(headings, shown).map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
            {withRanks && (
              <th scope="col" className="number screen-only">
                {t('districts.rank')}
              </th>
            )}
            <th scope="col">{headings.remark}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row.unit} data-key={row.unit}>
              <td className="number">{index + 1}</td>
              <th scope="row">
                {row.unit === '' ? (
                  texts.rows[index]?.name
                ) : (
                  <a href={addressOf(row.unit)}>{texts.rows[index]?.name}</a>
                )}
              </th>
              <Figures line={row} table={table} />
              {heads && <HeadFigures line={row} population={heads.ofUnit.get(row.unit) ?? null} />}
              {withRanks && (
                <td className="number screen-only" data-rank={row.rank?.rank}>
                  {row.rank === null
                    ? '—'
                    : row.rank.tied
                      ? t('districts.rankTied', { rank: row.rank.rank })
                      : row.rank.rank}
                </td>
              )}
              <td className="report-remark">{texts.rows[index]?.remark}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-key="total">
            <td />
            <th scope="row">{texts.total}</th>
            <Figures line={table.total} table={table} />
            {heads && <HeadFigures line={table.total} population={heads.whole} />}
            {withRanks && <td className="screen-only" />}
            <td className="report-remark">{texts.totalRemark}</td>
          </tr>
          {table.areas.map((area, index) => (
            <tr key={area.change.day} data-key={`area-${area.change.day}`}>
              <td />
              <th scope="row">{texts.areas[index]}</th>
              <Figures
                line={{
                  task: null,
                  month: null,
                  cumulative: shown.hasPart ? null : area.compared,
                  completion: null,
                  aheadOfTime: null,
                  compared: area.compared,
                  yearBefore: area.yearBefore,
                  change: area.ratio,
                }}
                table={table}
              />
              {heads && <HeadFigures line={null} population={null} />}
              {withRanks && <td className="screen-only" />}
              <td />
            </tr>
          ))}
        </tfoot>
      </table>
    </TableScroll>
  );
}

const numberHeadings = (
  headings: ReportWords['headings'],
  { hasPart, hasTasks, hasHeads }: { hasPart: boolean; hasTasks: boolean; hasHeads: boolean },
) => [
  ...(hasTasks ? [headings.task] : []),
  headings.month,
  headings.cumulative,
  ...(hasPart ? [headings.compared] : []),
  ...(hasTasks ? [headings.completion, headings.ahead] : []),
  headings.yearBefore,
  headings.yoy,
  ...(hasHeads ? [headings.population, headings.perHead] : []),
];

type ShownLine = { [Key in keyof DistrictLine]: DistrictLine[Key] | null };

function Figures({ line, table }: { line: ShownLine; table: DistrictTable }) {
  const { language } = useWords();
  const ahead = printedAhead(line, table.elapsed);
  const ofTask = ['quota', 'completion', 'ahead'];
  const figures: [name: string, value: number | null, text: string][] = [
    ['quota', line.task, formatCount(line.task)],
    ['month', line.month, formatCount(line.month)],
    ['actual', line.cumulative, formatCount(line.cumulative)],
    ['compared', line.compared, formatCount(line.compared)],
    ['completion', line.completion, formatShare(line.completion, language)],
    ['ahead', line.aheadOfTime, ahead === null ? '' : formatSignedPoints(ahead)],
    ['year-before', line.yearBefore, formatCount(line.yearBefore)],
    ['yoy', line.change, formatSignedShare(line.change, language)],
  ];
  const shown = figures.filter(
    ([name]) =>
      (table.total.task !== null || !ofTask.includes(name)) && (comparesPart(table) || name !== 'compared'),
  );
  return shown.map(([name, value, text]) => (
    <td key={name} className="number">
      <Figure name={name} value={value} text={text} />
    </td>
  ));
}

/** 常住人口 and 每万人完成数; an area compared as one has neither, since nothing is made of parts. */
function HeadFigures({ line, population }: { line: DistrictLine | null; population: number | null }) {
  const value = line && perTenThousand(line.cumulative, population);
  return (
    <>
      <td className="number">
        <Figure name="population" value={population} text={formatCount(population)} />
      </td>
      <td className="number">
        <Figure name="per-head" value={value} text={formatPerHead(value)} />
      </td>
    </>
  );
}
