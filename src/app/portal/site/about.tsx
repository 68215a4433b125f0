import { may, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { AccessibilityPage, PrivacyPage } from '../../../web/portal/pages/notices/AboutPages.tsx';
import { frameOf, type Setting } from '../frame.ts';
import { sendPage } from '../page.ts';

/** What the footer of every page leads to. */
export function aboutRoutes(app: App, setting: Setting): void {
  app.get(PLACES.accessibility, may('public:read'), (request, reply) =>
    sendPage(reply, <AccessibilityPage frame={frameOf(request, setting)} />),
  );
  app.get(PLACES.privacy, may('public:read'), (request, reply) =>
    sendPage(reply, <PrivacyPage frame={frameOf(request, setting)} />),
  );
}
