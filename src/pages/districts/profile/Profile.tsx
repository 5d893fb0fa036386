import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Card } from '../../../components/Card';
import type { Division } from '../../../reference/divisions';
import { keepSettings, type Search } from '../../address';
import { useData, useReference, useSources, useWords } from '../../context';
import { isPublic } from '../../edition';
import { hashAddress } from '../../hashAddress';
import { useValueLabel } from '../../target/valueLabel';
import { UnknownValues } from '../../UnknownValues';
import { countedTargets } from '../districtsAddress';
import { loadUnitTargets } from './loadUnitTargets';
import { UnitDetails } from './UnitDetails';
import { UnitHead } from './UnitHead';
import { UnitInstitutions } from './UnitInstitutions';
import { unitName } from './unitName';
import { UnitReports } from './UnitReports';
import { UnitTargets } from './UnitTargets';

interface ProfileProps {
  division: Division;
  search: Search;
}

/** Everything about a unit that takes the engine; the sentences first. */
export function Profile({ division, search }: ProfileProps) {
  const words = useWords();
  const { t, pick } = words;
  const { version, status } = useData();
  const sources = useSources();
  const { ledger } = useReference();
  const label = useValueLabel();
  const navigate = useNavigate();
  const { id: unit, region } = division;
  const entries = countedTargets(ledger, region);
  const headlines = entries.filter(({ headline }) => headline);
  const { data: first } = useQuery({
    queryKey: ['unit', version, unit, 'headlines'],
    queryFn: () => loadUnitTargets(sources, headlines, unit),
    throwOnError: true,
  });
  const { data: others } = useQuery({
    queryKey: ['unit', version, unit, 'others'],
    queryFn: () =>
      loadUnitTargets(
        sources,
        entries.filter(({ headline }) => !headline),
        unit,
      ),
    enabled: first !== undefined,
    throwOnError: true,
  });
  const isEmpty = first?.every(({ row }) => row.cumulative === 0) ?? true;
  // Whether the head says that there is nothing at all hangs on the others.
  if (!first || (isEmpty && others === undefined)) return <Waiting />;
  const name = unitName(words, label, division);
  const loaded = [...first, ...(others ?? [])];
  const lines = entries.flatMap((entry) => loaded.find((line) => line.entry.id === entry.id) ?? []);
  const asked = search['target'];
  const chosen = lines.find(({ entry }) => entry.id === asked) ?? first[0] ?? lines[0];
  const isUnknown = asked !== undefined && others !== undefined && chosen?.entry.id !== asked;
  const isLoaded = ({ reading }: (typeof entries)[number]) =>
    status.some((one) => one.dataset === reading.dataset && one.region === region);
  const linked = (path: string) => hashAddress(path, { ...keepSettings(search), unit });
  return (
    <article data-unit={unit} aria-busy={others === undefined}>
      <UnitHead
        division={division}
        name={name}
        lines={first}
        notLoaded={headlines.filter((entry) => !isLoaded(entry))}
        isEmpty={isEmpty && lines.every(({ row }) => row.cumulative === 0)}
      />
      {others === undefined ? (
        <Waiting />
      ) : (
        <>
          {lines.length > 0 && (
            <UnitTargets
              lines={lines}
              name={name}
              region={region}
              addressOf={(id) => linked(`/targets/${id}`)}
            />
          )}
          {isUnknown && <UnknownValues values={[asked]} />}
          {chosen && (
            <section aria-label={t('unit.details')}>
              <p className="unit-choice screen-only">
                <label className="chooser">
                  {t('unit.choose')}
                  <select
                    value={chosen.entry.id}
                    onChange={(event) =>
                      void navigate({
                        to: '.',
                        resetScroll: false,
                        search: (previous: Search) => ({ ...previous, target: event.target.value }),
                      })
                    }
                  >
                    {lines.map(({ entry }) => (
                      <option key={entry.id} value={entry.id}>
                        {pick(entry.short)}
                      </option>
                    ))}
                  </select>
                </label>
              </p>
              <UnitDetails key={unit} line={chosen} division={division} name={name} />
            </section>
          )}
          {!isPublic() && <UnitInstitutions division={division} name={name} search={search} />}
          <UnitReports division={division} />
          {!isPublic() && (
            <Card title={t('unit.due')} className="screen-only">
              <p className="note">{t('unit.dueNote')}</p>
              <p>
                <a href={linked('/rules')}>{t('districts.due')}</a>
              </p>
            </Card>
          )}
          {!isPublic() && <p className="paper-only note">{t('unit.notOnPaper')}</p>}
        </>
      )}
    </article>
  );
}

function Waiting() {
  const { t } = useWords();
  return (
    <p className="pending" role="status" aria-busy="true">
      {t('app.loading')}
    </p>
  );
}
