import { start } from './app/start';
import './theme/tokens.css';
import './theme/base.css';
import './theme/overview.css';

void start(document.getElementById('root')!);
