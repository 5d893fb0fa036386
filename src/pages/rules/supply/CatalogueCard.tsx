import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { isDay } from '../../../model/calendar';
import { catalogueStaysQuery, type CatalogueStay } from '../../../query/supplyQueries';
import type { Search } from '../../address';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useValueLabel } from '../../target/valueLabel';
import { ClauseQuote, clauseText, ruleOf } from '../Clause';
import { FigureList } from '../FigureList';
import { NotYet } from '../NotYet';
import { isInScope } from '../rulesAddress';
import type { SectionProps } from '../sectionProps';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { useUnitOrder } from '../../useUnitOrder';
import { countStates, institutionsOn, type CatalogueLine } from './catalogueDay';
import { CatalogueLists } from './CatalogueLists';

const stateKeys = {
  inside: 'supply.state.inside',
  undated: 'supply.state.undated',
  'not-yet': 'supply.state.notYet',
  left: 'supply.state.left',
} as const;

/** Who and what is in the catalogues on a day that the reader chooses. */
export function CatalogueCard(props: SectionProps) {
  const { t } = useWords();
  const { address } = props;
  const { asOf, rows } = useAnswer(catalogueStaysQuery, address.region, 'supply');
  const title = t('supply.catalogue');
  if (asOf === null || rows === null)
    return (
      <Card title={title}>
        <NotYet asOf={asOf} dataset="supply" />
      </Card>
    );
  const stays = rows.filter((one) => isInScope({ ...address, year: null }, { ...one, year: null }));
  return <OnDay {...props} title={title} stays={stays} day={address.on ?? asOf} last={asOf} />;
}

interface OnDayProps extends SectionProps {
  title: string;
  stays: readonly CatalogueStay[];
  day: string;
  /** The cut-off day: nothing is known of later ones. */
  last: string;
}

function OnDay({ address, rulebook, title, stays, day, last }: OnDayProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const label = useValueLabel();
  const orderOf = useUnitOrder(address.region);
  const offer = useSectionOffer({ ...address, year: null }, ['supply']);
  const lines = institutionsOn(stays, day, orderOf);
  const counts = countStates(lines);
  const rule = address.region === 'chongqing' ? ruleOf(rulebook, 'E-07') : null;
  const columns: TableColumn<CatalogueLine>[] = [
    {
      kind: 'text',
      heading: t('filter.institution'),
      text: ({ institution }) => label('institution', institution),
    },
    { kind: 'text', heading: t('export.code'), width: 'short', text: ({ institution }) => institution },
    { kind: 'text', heading: t('filter.unit'), text: ({ unit }) => label('unit', unit) },
    { kind: 'text', heading: t('supply.dateIn'), width: 'short', text: ({ dateIn }) => dateIn },
    { kind: 'text', heading: t('supply.dateOut'), width: 'short', text: ({ dateOut }) => dateOut },
    {
      kind: 'text',
      heading: t('supply.stateOn'),
      text: ({ state }) => t(stateKeys[state]),
      shown: ({ state }) => <span data-state={state}>{t(stateKeys[state])}</span>,
    },
  ];
  const dayText = formatDay(day, language);
  const definition = [t('supply.stayRule'), ...(rule ? [pick(rule.alternatives)] : [])];
  const files = offer(
    { title: `${title} ${day}`, definition, period: dayText, clauses: rule ? [clauseText(words, rule)] : [] },
    { columns, rows: lines },
  );
  return (
    <Card title={title} subtitle={dayText} actions={<TakeAway offer={files} />}>
      <DayChooser day={day} last={last} />
      {day > last && <p>{t('supply.afterLast', { date: formatDay(last, language) })}</p>}
      <FigureList
        items={[
          ['catalogue-inside', t('supply.inside'), counts.inside],
          ['catalogue-not-yet', t('supply.notYet'), counts['not-yet']],
          ['catalogue-left', t('supply.left'), counts.left],
          ['catalogue-undated', t('supply.undated'), counts.undated],
        ]}
      />
      <p className="note">{t('supply.stayRule')}</p>
      <FigureTable
        name="catalogue"
        label={title}
        keyOf={({ institution }) => institution}
        first={10}
        rows={lines}
        columns={columns}
      />
      {rule && <ClauseQuote {...rule} />}
      {address.region === 'chongqing' && <CatalogueLists {...{ address, rulebook, day }} />}
    </Card>
  );
}

function DayChooser({ day, last }: { day: string; last: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const choose = (on: string | undefined) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (previous: Search) => ({ ...previous, on }),
    });
  return (
    <div className="choosers">
      <span className="chooser">
        <label htmlFor={id}>{t('supply.day')}</label>
        <input
          id={id}
          type="date"
          value={day}
          max={last}
          onChange={(event) => {
            if (isDay(event.target.value))
              choose(event.target.value === last ? undefined : event.target.value);
          }}
        />
      </span>
    </div>
  );
}
