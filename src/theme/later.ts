// What is not needed for the first paint, in this order: paper has the last word.
import './target.css';
import './data.css';
import './deidentify.css';
import './mapping.css';
import './export.css';
import './districts.css';
import './print.css';
