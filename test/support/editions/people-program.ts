/**
 * Signs persons in by the rooms of the edition that this file lies in, on the database that the environment names, and says their cookies
 * as JSON: a newer edition must not open it yet, since that would migrate it.
 */
import { configOf, openHouse } from '../app/house.ts';
import { signedInPerson } from '../app/people.ts';

const [url = '', count = '1'] = process.argv.slice(2);
const { DATABASE_URL = '', ONEWINDOW_DATA = '' } = process.env;
const house = await openHouse(configOf({ DATABASE_URL, ONEWINDOW_DATA }), url);
const cookies: string[] = [];
for (let number = 1; number <= Number(count); number += 1)
  cookies.push((await signedInPerson(house.modules.identity, number)).cookie);
await house.close();
process.stdout.write(JSON.stringify(cookies));
