import { createServices } from '../compose.ts';
import { openStore } from '../store/open.ts';
import { adjustAnswer } from './adjust-answer.ts';

// Publishes one revision after another until it is killed, and says each number once it is published.
const services = createServices(openStore(process.argv[2] ?? ''));
for (let value = services.publications.list().length; ; value += 1) {
  adjustAnswer(services, '2024-Q4', value % 101);
  const { number } = services.publications.publishNow('2024-Q4', {
    origin: { account: 'chair', address: 'local' },
    reason: 'one revision after another',
  });
  process.stdout.write(`${number}\n`);
}
