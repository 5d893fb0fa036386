import type { SectionProps } from '../sectionProps';

export function SubsidySection({ address }: SectionProps) {
  return <p data-section="subsidy">{address.region}</p>;
}
