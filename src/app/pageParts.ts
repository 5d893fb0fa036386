/** Pages that are fetched apart: where they are first opened, or in idle time. */
export const pageParts = {
  target: () => import('../pages/target/TargetPage').then(({ TargetPage }) => TargetPage),
  explore: () => import('../pages/explore/ExplorePage').then(({ ExplorePage }) => ExplorePage),
  districts: () => import('../pages/districts/DistrictsPage').then(({ DistrictsPage }) => DistrictsPage),
  institutions: () =>
    import('../pages/institutions/InstitutionsPage').then(({ InstitutionsPage }) => InstitutionsPage),
  rules: () => import('../pages/rules/RulesPage').then(({ RulesPage }) => RulesPage),
  data: () => import('../pages/data/DataPage').then(({ DataPage }) => DataPage),
  method: () => import('../pages/method/MethodPage').then(({ MethodPage }) => MethodPage),
};
