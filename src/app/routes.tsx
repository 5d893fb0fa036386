import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { lazyPart } from '../components/lazyPart';
import { UnlessLost } from '../pages/data/LostLoad';
import { OverviewPage } from '../pages/overview/OverviewPage';
import { FailedPage, PendingPage, UnknownPage } from './FailedPage';
import { pageParts } from './pageParts';
import { Shell } from './Shell';
import { parseSearchText, searchText } from './searchText';
import type { Search } from '../pages/address';

const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>) => search as Search,
});

const figuresRoute = createRoute({ getParentRoute: () => rootRoute, id: 'figures', component: UnlessLost });
const overviewRoute = createRoute({ getParentRoute: () => figuresRoute, path: '/', component: OverviewPage });
const targetRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/targets/$id',
  component: lazyPart(pageParts.target),
});
const exploreRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/explore',
  component: lazyPart(pageParts.explore),
});
const DistrictsPage = lazyPart(pageParts.districts);
const districtsRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/districts',
  component: function Districts() {
    return <DistrictsPage search={rootRoute.useSearch()} />;
  },
});
const districtRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/districts/$unit',
  component: function District() {
    return <DistrictsPage search={rootRoute.useSearch()} unit={districtRoute.useParams().unit} />;
  },
});
const InstitutionsPage = lazyPart(pageParts.institutions);
const institutionsRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/institutions',
  component: function Institutions() {
    return <InstitutionsPage search={rootRoute.useSearch()} />;
  },
});
const institutionRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/institutions/$institution',
  component: function Institution() {
    return (
      <InstitutionsPage
        search={rootRoute.useSearch()}
        institution={institutionRoute.useParams().institution}
      />
    );
  },
});
const rulesRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/rules',
  component: lazyPart(pageParts.rules),
});
const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyPart(pageParts.data),
});
const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyPart(pageParts.method),
});

/** Routes live behind `#`, so that the site works from any folder of the plainest file server. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    figuresRoute.addChildren([
      overviewRoute,
      targetRoute,
      exploreRoute,
      districtsRoute,
      districtRoute,
      institutionsRoute,
      institutionRoute,
      rulesRoute,
    ]),
    dataRoute,
    methodRoute,
  ]),
  history: createHashHistory(),
  parseSearch: parseSearchText,
  stringifySearch: searchText,
  defaultPreload: false,
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
  defaultPendingComponent: PendingPage,
  defaultNotFoundComponent: UnknownPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
