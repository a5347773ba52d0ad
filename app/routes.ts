import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("about", "routes/about.tsx"),
  route("search", "routes/search.tsx"),

  route("themes", "routes/themes/index.tsx"),
  route("themes/:slug", "routes/themes/theme.tsx"),

  route("practice", "routes/practice/index.tsx"),
  route("practice/new", "routes/practice/new.tsx"),
  route("practice/:slug", "routes/practice/page.tsx"),
  route("practice/:slug/v/:number", "routes/practice/version.tsx"),
  route("practice/:slug/edit", "routes/practice/edit.tsx"),
  route("practice/:slug/team", "routes/practice/team.tsx"),
  route("practice/:slug/preview", "routes/practice/preview.tsx"),
  route("practice/:slug/publish", "routes/practice/publish.tsx"),
  route("practice/:slug/withdraw", "routes/practice/withdraw.tsx"),
  route("practice/:slug/delete", "routes/practice/delete.tsx"),
  route("practice/:slug/files", "routes/practice/files.ts"),

  route("schools", "routes/network/schools.tsx"),
  route("schools/:id", "routes/network/school.tsx"),
  route("alliances", "routes/network/alliances.tsx"),
  route("alliances/:slug", "routes/network/alliance.tsx"),
  route("people/:handle", "routes/network/person.tsx"),

  route("desk", "routes/desk.tsx"),
  route("sign-in", "routes/sign-in.tsx"),
  route("sign-out", "routes/sign-out.tsx"),
  route("demo/sign-in", "routes/demo-sign-in.ts"),
  route("report", "routes/report.tsx"),
  route("admin/reports", "routes/admin/reports.tsx"),

  route("files/:id", "routes/file.ts"),
  route("feeds/practice.atom", "routes/machines/feed.ts"),
  route("feeds/themes/:theme", "routes/machines/theme-feed.ts"),
  route("sitemap.xml", "routes/machines/sitemap.ts"),
  route("robots.txt", "routes/machines/robots.ts"),
  route("*", "routes/missing.tsx"),
] satisfies RouteConfig;
