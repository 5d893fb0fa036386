/** Width of a drawing on A4 in CSS pixels: 210 mm less the margins of theme/print.css (12 mm on either side). */
export const paperWidth = 703;
