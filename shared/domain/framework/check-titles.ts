import type { Findings } from './findings.ts';
import { isIndicator, type Framework, type LocalText } from './framework.ts';

/**
 * Checks that every title says something in both languages and that the Arabic one holds Arabic letters.
 * Units are not asked for letters: `%` is the same in both.
 */
export function checkTitles(framework: Framework, findings: Findings): void {
  const check = (title: LocalText, path: string): void => {
    checkTitle(title, path, findings);
  };
  check(framework.title, 'title');
  framework.levels.forEach((level, at) => {
    check(level.title, `levels[${at}].title`);
  });
  for (const [name, scale] of Object.entries(framework.scales ?? {})) {
    check(scale.title, `scales.${name}.title`);
    scale.levels.forEach((level, at) => {
      check(level.title, `scales.${name}.levels[${at}].title`);
    });
  }
  framework.nodes.forEach((node, at) => {
    check(node.title, `nodes[${at}].title`);
    if (!isIndicator(node)) return;
    node.items?.forEach((item, position) => {
      check(item.title, `nodes[${at}].items[${position}].title`);
    });
  });
}

function checkTitle(title: LocalText, path: string, findings: Findings): void {
  if (title.ar.trim() === '') {
    findings.errors.push({ path: `${path}.ar`, code: 'framework.arabic_title_blank' });
  } else if (!/\p{Script=Arabic}/u.test(title.ar)) {
    findings.errors.push({
      path: `${path}.ar`,
      code: 'framework.arabic_title_not_arabic',
      params: { title: title.ar },
    });
  }
  if (title.en.trim() === '') {
    findings.errors.push({ path: `${path}.en`, code: 'framework.english_title_blank' });
  }
}
