import type { SectionProps } from '../sectionProps';

export function FloorSection({ address }: SectionProps) {
  return <p data-section="floor">{address.region}</p>;
}
