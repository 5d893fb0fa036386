/** What a drawing takes from the page's style sheets and variables, which do not travel with it. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant',
  'text-anchor',
  'paint-order',
] as const;

/**
 * A copy of a drawing, as a group, that looks the same without its page: computed colours and type as attributes,
 * no style sheet, no class, nothing that is not drawn. The drawing must stand in the document.
 */
export function inlineStyles(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll('*')];
  settle(copy, getComputedStyle(drawing), null);
  [...drawing.querySelectorAll('*')].forEach((original, i) => {
    const element = copies[i];
    if (!element) return;
    const style = getComputedStyle(original);
    if (element.tagName === 'style' || style.display === 'none') element.remove();
    else settle(element, style, original.parentElement && getComputedStyle(original.parentElement));
  });
  const group = document.createElementNS(drawing.namespaceURI, 'g') as SVGElement;
  for (const name of inherited) {
    const value = copy.getAttribute(name);
    if (value !== null) group.setAttribute(name, value);
  }
  group.append(...copy.childNodes);
  return group;
}

/** Writes what is not already the parent's; opacity alone is not handed down. */
function settle(element: Element, style: CSSStyleDeclaration, parent: CSSStyleDeclaration | null): void {
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value === parent?.getPropertyValue(name)) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  if (style.opacity === '1') element.removeAttribute('opacity');
  else element.setAttribute('opacity', style.opacity);
  for (const name of ['class', 'style', 'aria-label', 'role', 'tabindex']) element.removeAttribute(name);
}
