import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { OverviewPage } from '../pages/overview/OverviewPage';
import { Shell } from './Shell';
import { parseSearchText, searchText } from './searchText';
import type { Search } from '../pages/address';

const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>) => search as Search,
});

const overviewRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });
const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$id',
  component: lazyRouteComponent(() => import('../pages/target/TargetPage'), 'TargetPage'),
});
const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyRouteComponent(() => import('../pages/data/DataPage'), 'DataPage'),
});
const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyRouteComponent(() => import('../pages/method/MethodPage'), 'MethodPage'),
});

/** Routes live behind `#`, so that the site works from any folder of the plainest file server. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([overviewRoute, targetRoute, dataRoute, methodRoute]),
  history: createHashHistory(),
  parseSearch: parseSearchText,
  stringifySearch: searchText,
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
