import type { SectionProps } from '../sectionProps';

export function SupplySection({ address }: SectionProps) {
  return <p data-section="supply">{address.region}</p>;
}
