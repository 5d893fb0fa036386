import { Link } from '@tanstack/react-router';
import { AsOf } from '../../../components/AsOf';
import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import type { Entry } from '../../../model/ledger';
import { platformTargetsQuery, type Platform } from '../../../query/supplyQueries';
import { keepSettings } from '../../address';
import { useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useValueLabel } from '../../target/valueLabel';
import { clauseText } from '../Clause';
import { FigureList } from '../FigureList';
import { NotYet } from '../NotYet';
import { isInScope, type RulesAddress } from '../rulesAddress';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { useUnitOrder } from '../../useUnitOrder';
import { feeds, platformCounts, platformEntries, type PlatformCount } from './platformTargets';

/** Platforms counted once each, and the targets that they feed. */
export function PlatformCard(props: { address: RulesAddress }) {
  // Platforms are registered by district.
  const address = { ...props.address, institutions: [] };
  const { t } = useWords();
  const { ledger } = useReference();
  const { asOf, rows } = useAnswer(platformTargetsQuery, address.region, 'supply');
  const title = t('supply.platforms');
  if (asOf === null || rows === null)
    return (
      <Card title={title}>
        <NotYet asOf={asOf} dataset="supply" />
      </Card>
    );
  const platforms = rows.filter((one) =>
    isInScope(address, { unit: one.unit, institution: null, year: one.firstDay.slice(0, 4) }),
  );
  return (
    <Platforms
      {...{ address, title, platforms, asOf }}
      entries={platformEntries(ledger, address.region, rows)}
    />
  );
}

interface PlatformsProps {
  address: RulesAddress;
  title: string;
  platforms: readonly Platform[];
  entries: readonly Entry[];
  asOf: string;
}

function Platforms({ address, title, platforms, entries, asOf }: PlatformsProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const { documents } = useReference();
  const offer = useSectionOffer(address, ['supply']);
  const orderOf = useUnitOrder(address.region);
  const label = useValueLabel();
  const targetsOf = (platform: Platform) => entries.filter((entry) => feeds(platform, entry));
  const several = platforms.filter((platform) => targetsOf(platform).length > 1);
  const byTarget: TableColumn<PlatformCount>[] = [
    {
      kind: 'text',
      heading: t('term.name'),
      text: ({ entry }) => pick(entry.short),
      shown: ({ entry }) => (
        <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings} className="row-link">
          {pick(entry.short)}
        </Link>
      ),
    },
    countColumn(words, {
      heading: t('supply.platformCount'),
      figure: 'platforms',
      value: (row) => row.platforms,
    }),
    countColumn(words, { heading: t('supply.sharedCount'), figure: 'shared', value: (row) => row.shared }),
    {
      kind: 'text',
      heading: t('export.clause'),
      width: 'wide',
      text: ({ entry }) => `${entry.document} ${entry.clause}`,
      shown: ({ entry }) => (
        <span lang="zh-CN">
          {entry.document} {entry.clause}
        </span>
      ),
    },
  ];
  const kindText = (kind: string) => {
    const [type = '', level] = kind.split('/');
    const levelText = level === undefined ? '' : t('list.paren', { text: label('level', `item:${level}`) });
    return `${label('type', type)}${levelText}`;
  };
  const byPlatform: TableColumn<Platform>[] = [
    { kind: 'text', heading: t('supply.platformId'), text: ({ item }) => item },
    {
      kind: 'text',
      heading: t('filter.unit'),
      text: ({ unit }) => (unit === null ? null : label('unit', unit)),
    },
    {
      kind: 'text',
      heading: t('supply.kinds'),
      width: 'wide',
      text: ({ kinds }) => kinds.map(kindText).join(t('list.semicolon')),
    },
    { kind: 'text', heading: t('supply.firstDay'), width: 'short', text: ({ firstDay }) => firstDay },
    countColumn(words, { heading: t('supply.records'), figure: 'records', value: (row) => row.records }),
    {
      kind: 'text',
      heading: t('supply.feeds'),
      width: 'wide',
      text: (row) =>
        targetsOf(row)
          .map((entry) => pick(entry.short))
          .join(t('list.semicolon')) || null,
    },
  ];
  const counts = platformCounts(platforms, entries);
  const lines = [...platforms].sort(
    (one, other) =>
      other.records - one.records ||
      orderOf(one.unit) - orderOf(other.unit) ||
      (one.item < other.item ? -1 : 1),
  );
  const terms = {
    definition: [t('supply.platformRule')],
    period: t('supply.until', { date: formatDay(asOf, language) }),
    clauses: entries.map((entry) => clauseText(words, entry)),
    notes: [t('supply.notAdded')],
  };
  const listTitle = t('supply.platformList');
  return (
    <>
      <Card
        title={title}
        actions={<TakeAway offer={offer({ ...terms, title }, { columns: byTarget, rows: counts })} />}
      >
        <FigureList
          items={[
            ['platforms-once', t('supply.once'), platforms.length],
            ['platform-records', t('supply.records'), platforms.reduce((sum, one) => sum + one.records, 0)],
            ['platforms-several', t('supply.several'), several.length],
          ]}
        />
        <p className="note">{t('supply.platformRule')}</p>
        <p className="note">{t('supply.notAdded')}</p>
        <p className="note">{t('supply.noInstitution')}</p>
        <FigureTable
          name="platform-targets"
          label={title}
          keyOf={({ entry }) => entry.id}
          rows={counts}
          columns={byTarget}
        />
        <p className="note">
          <AsOf
            dataset="supply"
            region={address.region}
            day={asOf}
            text={t('asOf.dataset', { dataset: t('dataset.supply'), date: formatDay(asOf, language) })}
          />{' '}
          {documents
            .filter(({ number }) => entries.some((entry) => entry.document === number))
            .map(({ title: pair }) => pick(pair))
            .join(t('list.semicolon'))}
        </p>
        <div className="list-head">
          <h3>{listTitle}</h3>
          <TakeAway offer={offer({ ...terms, title: listTitle }, { columns: byPlatform, rows: lines })} />
        </div>
        <FigureTable
          name="platforms"
          label={listTitle}
          keyOf={({ item }) => item}
          first={10}
          rows={lines}
          columns={byPlatform}
        />
      </Card>
    </>
  );
}
