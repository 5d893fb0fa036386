import type { Filter } from '../../model/ledger';
import { readRegion, type Search } from '../address';
import { useData, useReference, useWords } from '../context';
import { useRulebook } from '../rules/usePrepared';
import { UnknownValues } from '../UnknownValues';
import { InstitutionChoosers } from './InstitutionChoosers';
import { narrowings, readInstitutionsAddress, type InstitutionsAddress } from './institutionsAddress';
import { NoResults } from './NoResults';
import { Report } from './Report';
import { floorOf, floorProgramme } from './floorRemarks';
import { useInstitutionTable, useResultValues } from './useComparison';
import type { Rulebook } from '../../reference/rulebook';

/** The institutions of a region in one year. */
export function Comparison({ search }: { search: Search }) {
  const { t } = useWords();
  const { divisions } = useReference();
  const { institutions } = useData();
  const values = useResultValues(readRegion(search) ?? 'chongqing');
  const rulebook = useRulebook();
  if (values === null || rulebook === null)
    return (
      <p className="pending" role="status">
        {t('app.loading')}
      </p>
    );
  const address = readInstitutionsAddress(search, {
    isKnown: (narrowing, value, region) =>
      narrowing === 'unit'
        ? divisions.some((one) => one.id === value && one.region === region)
        : values[narrowing].includes(value),
    isInstitution: (id) => institutions.has(id),
    years: values.years,
  });
  const year = address.year ?? values.years[0] ?? null;
  return (
    <>
      <UnknownValues values={address.unknown} />
      <InstitutionChoosers address={address} values={values} year={year} />
      {year === null ? (
        <NoResults region={address.region} year={null} isNarrowed={false} />
      ) : (
        <OfYear
          {...{ address, year, rulebook, search }}
          isMixed={(address.chosen.programme.length || values.programme.length) > 1}
        />
      )}
    </>
  );
}

interface OfYearProps {
  address: InstitutionsAddress;
  year: number;
  rulebook: Rulebook;
  search: Search;
  isMixed: boolean;
}

function OfYear({ address, year, rulebook, search, isMixed }: OfYearProps) {
  const { t } = useWords();
  const { status } = useData();
  const { region, isAdjusted, chosen } = address;
  const asOf = status.find((one) => one.dataset === 'assessment' && one.region === region)?.asOf ?? null;
  const filter: Filter = {};
  for (const narrowing of narrowings)
    if (chosen[narrowing].length > 0) filter[narrowing] = [...chosen[narrowing]];
  const asked = { region, year, floor: floorOf(rulebook.standards, year) ?? 0, isAdjusted };
  const table = useInstitutionTable({ ...asked, filter });
  // The floor speaks of an institution's whole year in one programme, whatever the page is narrowed to.
  const bound = useInstitutionTable({ ...asked, filter: { programme: [floorProgramme] } });
  if (table === undefined || bound === undefined)
    return (
      <p className="pending" role="status">
        {t('app.loading')}
      </p>
    );
  if (table === null || bound === null || asOf === null || table.rows.length === 0)
    return <NoResults region={region} year={year} isNarrowed={Object.keys(filter).length > 0} />;
  return <Report {...{ address, year, asOf, rulebook, search, table, bound, isMixed }} />;
}
