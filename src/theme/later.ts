// What is not needed for the first paint, in this order: paper has the last word.
import './target.css';
import './data.css';
import './deidentify.css';
import './mapping.css';
import './export.css';
import './table.css';
import './districts.css';
import './explore.css';
import './pivot.css';
import './institutions.css';
import './institution.css';
import './print.css';
