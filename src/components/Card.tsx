import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useTranslate } from '../i18n/useTranslate';
import { PartNotFetched, retryParts } from './lazyPart';

interface CardProps {
  title: string;
  subtitle?: ReactNode;
  /** Heading level below the page's own h1. */
  level?: 2 | 3;
  className?: string;
  /** What can be done with the card, at the end of its heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One card of a page; a failure inside stays inside, says so, and offers a retry. */
export function Card({ title, subtitle, level = 2, className = '', actions, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`card ${className}`} aria-label={title}>
      <header className="card-head">
        <Heading>{title}</Heading>
        {subtitle && <p className="muted">{subtitle}</p>}
        {actions}
      </header>
      <Guarded>{children}</Guarded>
    </section>
  );
}

/** Keeps a failure from taking the rest of the page with it. */
export function Guarded({ children }: { children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  const { t } = useTranslate();
  return (
    <ErrorBoundary
      onReset={() => {
        reset();
        retryParts();
      }}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <p role="alert" className="failed">
          {t(error instanceof PartNotFetched ? 'fail.part' : 'fail.card')}{' '}
          <button onClick={resetErrorBoundary}>{t('fail.retry')}</button>
        </p>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
