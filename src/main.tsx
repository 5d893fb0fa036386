import { start } from './app/start';
import './theme/tokens.css';
import './theme/base.css';
import './theme/overview.css';
import './theme/target.css';
import './theme/data.css';
import './theme/export.css';
import './theme/print.css';

void start(document.getElementById('root')!);
