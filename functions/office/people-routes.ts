import { personOf, postTitle } from '#domain/office.ts';
import { isStop } from '#statemachines/office-people/clash.ts';
import { Problem } from '#domain/problem.ts';
import { heldBy } from '../stores/papers.ts';
import type { Route } from '../http/route.ts';
import { touchedBy } from '../views/office/change-words.ts';
import { peoplePage } from '../views/office/people-page.ts';
import { personPage } from '../views/office/person-page.ts';
import { adminOf, type OfficeShop } from './admin.ts';
import { found } from './found.ts';
import { clashesIn, noticesIn, measuresOf } from '../deeds/measures.ts';

/** The list of the office's people, and one person's page. */
export const peopleRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/people', async (visit) => {
    const admin = await adminOf(shop, visit);
    const { office, language, proposals } = admin;
    const measures = measuresOf(shop.world);
    const search = (visit.query.get('q') ?? '').slice(0, 60);
    const post = office.posts.find(({ id }) => id === visit.query.get('post'))?.id;
    return admin.reply(
      peoplePage({
        ...admin.officeFrame,
        search,
        persons: found(office, search),
        health: [...measures.checkData(office), ...(await measures.checkPeople(office))],
        clashes:
          (await clashesIn(shop.world, office)).filter((clash) => !isStop(clash)).length +
          noticesIn(shop.world, office).length,
        waitingFor: new Set(proposals.flatMap(({ change }) => touchedBy(change))),
        ...(post === undefined
          ? {}
          : { post: { id: post, title: postTitle(office, post)[language] } }),
      }),
    );
  }),
  shop.browser.get('/office/people/{person}', async (visit) => {
    const admin = await adminOf(shop, visit);
    const { office, proposals } = admin;
    const subject = personOf(office, visit.param('person'));
    if (subject === undefined) throw new Problem('nothing-here', {});
    return admin.reply(
      personPage({
        ...admin.officeFrame,
        subject,
        papers: (await heldBy(shop.world.db, shop.world.tables.facts, subject.id)).filter(
          ({ paper }) => paper.holder.person === subject.id,
        ),
        proposals: proposals.filter(({ change }) => touchedBy(change).includes(subject.id)),
      }),
    );
  }),
];
