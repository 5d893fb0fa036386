import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import { formatMonthRange } from '../../format/dates';
import type { Entry } from '../../model/ledger';
import type { CarrierDimension, Carriers } from '../../query/carriers';
import { isSmallGroup, smallestGroup } from '../../model/smallGroup';
import type { TargetView } from '../../query/targetView';
import { keepSettings, type Search } from '../address';
import { useReference, useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { AllocationNote } from './AllocationNote';
import { CarrierRow } from './CarrierRow';
import { toCarrierRows, type CarrierLine } from './carrierLines';
import { carriersTable } from './targetTables';
import { useTargetOffer } from './useTargetOffer';
import { useValueLabel } from './valueLabel';

interface CarrierTableProps {
  entry: Entry;
  view: TargetView;
  dimension: CarrierDimension;
  carriers: Carriers;
}

/** Rows shown before the reader asks for all of them. */
const firstRows = 10;

/** From this many rows on a list is set in two columns on paper. */
const longList = 20;

/** One list of who carries a figure, with share and the comparison with the year before. */
export function CarrierTable({ entry, view, dimension, carriers }: CarrierTableProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const offer = useTargetOffer(entry, view);
  const reference = useReference();
  const label = useValueLabel();
  const [isOpen, setOpen] = useState(false);
  const lines = toCarrierRows({ entry, view, dimension, carriers, divisions: reference.divisions });
  const hasTasks = lines.some(({ task }) => task !== null);
  const brief = dimension === 'unit' ? lines.filter(({ depth }) => depth === 0) : lines.slice(0, firstRows);
  const shown = isOpen ? lines : brief;
  const highest = Math.max(1, ...brief.map(({ value }) => value));
  const total = view.slice?.value ?? 0;
  const compared = formatMonthRange(
    carriers.compared.start.slice(0, 7),
    carriers.compared.end.slice(0, 7),
    language,
  );
  const isPersons = entry.reading.count === 'persons' || entry.reading.count === 'items';
  const name = (line: CarrierLine) => (line.title ? pick(line.title) : label(dimension, line.key));
  const heading = t(`filter.${dimension}`);
  const files = offer({
    title: `${t('target.carriers')}${t('list.paren', { text: heading })}`,
    table: () => carriersTable(words, entry, { heading, compared, lines, total, name }),
  });
  return (
    <>
      <div className="list-head">
        <p className="note">
          {t(dimension === 'unit' ? 'target.order' : 'target.byVolume')}
          {dimension === 'unit' && `${t('list.semicolon')}${t('target.then')}`}
          {isPersons && `${t('list.semicolon')}${t('target.personsNote')}`}
          {shown.some(({ value }) => isSmallGroup(entry, value)) &&
            `${t('list.semicolon')}${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}`}
        </p>
        {dimension === 'unit' && entry.region !== 'dadukou' && (
          <Link
            to="/districts"
            search={(previous: Search) => ({ ...keepSettings(previous), target: entry.id })}
            className="screen-only"
          >
            {t('target.asReport')}
          </Link>
        )}
        <TakeAway offer={files} />
      </div>
      <TableScroll label={heading} className={brief.length < longList ? '' : 'long-list'}>
        <table className={hasTasks ? 'carriers with-tasks' : 'carriers'} data-table={dimension}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col" aria-hidden="true" className="carrier-bar"></th>
              <th scope="col" className="number">
                {t('term.done')}
                {t('list.paren', { text: pick(entry.unit) })}
              </th>
              <th scope="col" className="number share">
                {t('term.share')}
              </th>
              <th scope="col" className="number share">
                {t('term.yoy')}
                {t('list.paren', { text: compared })}
              </th>
              {hasTasks && (
                <>
                  <th scope="col" className="number">
                    {t('term.quota')}
                  </th>
                  <th scope="col" className="number">
                    {t('term.completion')}
                  </th>
                  <th scope="col">{t('term.status')}</th>
                  <th scope="col" className="lead-office">
                    {t('term.lead')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <CarrierRow
                key={`${line.depth}${line.key}`}
                entry={entry}
                dimension={dimension}
                line={line}
                name={name(line)}
                {...{ total, highest, hasTasks }}
                period={view.standing.periodLabel}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('term.total')}</th>
              <td aria-hidden="true" className="carrier-bar"></td>
              <td className="number">
                <data value={total} data-figure="total" data-period={view.standing.periodLabel ?? undefined}>
                  {formatCount(total)}
                </data>
              </td>
              <td colSpan={hasTasks ? 6 : 2} className="rest"></td>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      {lines.length > brief.length && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('target.less') : t('target.more', { n: lines.length })}
        </button>
      )}
      {dimension === 'unit' && <AllocationNote entry={entry} view={view} />}
    </>
  );
}
