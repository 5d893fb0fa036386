import { Suspense, useMemo, useRef } from 'react';
import { Card } from '../../../components/Card';
import { lazyPart } from '../../../components/lazyPart';
import { formatDay } from '../../../format/dates';
import { summarisePaths } from '../../../model/forecast/targetForecast';
import type { Entry } from '../../../model/ledger';
import type { TargetView } from '../../../query/targetView';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { MethodLinks } from '../../MethodLink';
import { aboutText } from '../scopeText';
import { useTargetOffer } from '../useTargetOffer';
import { useValueLabel } from '../valueLabel';
import type { Forecast } from './computeForecast';
import { forecastDrawing } from './drawing';
import { forecastRows, forecastTable } from './forecastRows';
import { ForecastTable } from './ForecastTable';
import { gradeText, neededText, noForecastText, numberTexts, whatIfText } from './forecastTexts';
import { markFigure, MarkedText } from './MarkedText';
import { subjectOf, type Subject } from './subject';
import { useForecast } from './useForecast';
import { valuesOf } from './valuesOf';
import { WhatIf } from './WhatIf';

const ForecastFigure = lazyPart(() =>
  import('../../../charts/ForecastFigure').then((module) => module.ForecastFigure),
);

interface ForecastCardProps {
  entry: Entry;
  view: TargetView;
  /** How much more a month is tried out; 0 = nothing. */
  extra: number;
}

/** Whether the target will be reached as things run: the graded sentence first, its numbers behind it. */
export function ForecastCard({ entry, view, extra }: ForecastCardProps) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const subject = useMemo(() => subjectOf(entry, view), [entry, view]);
  const forecast = useForecast(subject);
  const of = subject.isOfWhole
    ? t('forecast.ofWhole')
    : view.scope === 'task'
      ? t('forecast.ofTask', { name: aboutText(words, label, view) })
      : '';
  const lead = of && <p className="note">{of}</p>;
  if (typeof forecast === 'object')
    return <Shown entry={entry} subject={subject} forecast={forecast} extra={extra} of={of} lead={lead} />;
  return (
    <Card title={t('forecast.title')} className="forecast-card">
      {forecast === undefined ? (
        <p className="pending">{t('forecast.pending')}</p>
      ) : (
        <>
          {lead}
          <p className="no-forecast" data-no-forecast={forecast}>
            {noForecastText(words, forecast)}
          </p>
        </>
      )}
    </Card>
  );
}

interface ShownProps {
  entry: Entry;
  subject: Subject;
  forecast: Forecast;
  extra: number;
  /** What the forecast is of, where that is not plain; '' otherwise. */
  of: string;
  lead: React.ReactNode;
}

function Shown({ entry, subject, forecast, extra, of, lead }: ShownProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const holder = useRef<HTMLElement>(null);
  const offer = useTargetOffer(entry, subject.view);
  const { terms, period } = subject;
  const { paths, base, isMet } = forecast;
  const canTry = !isMet && paths.effortFrom < paths.toEnd;
  const tried = canTry ? extra : 0;
  const whatIf = useMemo(() => (tried > 0 ? summarisePaths(paths, tried) : null), [paths, tried]);
  const { chart, unit, key } = useMemo(
    () => forecastDrawing(words, subject, forecast, whatIf?.fan ?? null),
    [words, subject, forecast, whatIf],
  );
  const rows = useMemo(
    () => forecastRows(subject, forecast, whatIf?.fan ?? null),
    [subject, forecast, whatIf],
  );
  const given = { terms, paths, isMet };
  const tries = { terms, paths, extra: tried };
  const told = [
    of,
    gradeText(words, forecast),
    ...numberTexts(words, given, base),
    ...(whatIf ? [whatIfText(words, tries, whatIf), ...numberTexts(words, given, whatIf)] : []),
    t('forecast.basis'),
  ];
  const unitText = t('chart.unit', { unit: `${unit.prefix}${pick(entry.unit)}` });
  const files = offer({
    title: t('forecast.title'),
    note: told.filter(Boolean).join(t('list.space')),
    table: () => forecastTable(words, subject, rows),
    figure: { title: chart.labels.title, unit: unitText, notes: [key] },
  });
  const subtitle = t('forecast.until', { day: formatDay(period.end, language) });
  const numbers = numberTexts(words, given, base, markFigure).join(t('list.space'));
  return (
    <Card
      title={t('forecast.title')}
      subtitle={`${subtitle}${t('list.semicolon')}${unitText}`}
      className="forecast-card"
      actions={<TakeAway offer={files} holder={holder} />}
    >
      {lead}
      <p className="forecast-grade" data-likelihood={isMet ? 'met' : base.likelihood}>
        {gradeText(words, forecast)}
      </p>
      <p>
        <MarkedText text={numbers} values={valuesOf(terms, base)} />
      </p>
      <figure ref={holder}>
        <Suspense fallback={<div className="plot-place" />}>
          <ForecastFigure chart={chart} />
        </Suspense>
        <figcaption className="note">{key}</figcaption>
        {terms.kind === 'annual-average' && <figcaption className="note">{t('forecast.years')}</figcaption>}
        {canTry ? (
          <WhatIf extra={tried} unit={pick(terms.unit)} needed={neededText(words, terms, forecast)}>
            {whatIf && (
              <>
                <p className="forecast-grade" data-likelihood={whatIf.likelihood}>
                  {whatIfText(words, tries, whatIf)}
                </p>
                <p>
                  <MarkedText
                    text={numberTexts(words, given, whatIf, markFigure).join(t('list.space'))}
                    values={valuesOf(terms, whatIf)}
                    prefix="what-if-"
                  />
                </p>
              </>
            )}
          </WhatIf>
        ) : (
          !isMet && <p className="note">{t('forecast.noWholeMonth')}</p>
        )}
        <details>
          <summary>{t('target.table')}</summary>
          <ForecastTable unit={pick(terms.unit)} rows={rows} />
        </details>
      </figure>
      <p className="note">
        {t('forecast.basis')}
        {t('list.stop')}
      </p>
      <MethodLinks sections={['forecast']} />
    </Card>
  );
}
