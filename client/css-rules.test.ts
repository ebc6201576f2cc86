import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function filesBelow(folder: string, end: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, end);
    return end.test(entry.name) ? [path] : [];
  });
}

const styles = filesBelow('client', /\.css$/);
const components = filesBelow('client', /(?<!\.test)\.tsx$/);

/** A property or value that names a side of the screen: it would not turn round with the direction. */
const physicalProperty =
  /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:/;
const physicalValue = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

/** Conditions of a media query measure the screen, which has no reading direction. */
function rulesOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{/g, '{');
}

describe('style sheets', () => {
  it.each(styles)('%s names no physical side', (file) => {
    const rules = rulesOf(file);
    expect(physicalProperty.exec(rules)?.[0]).toBeUndefined();
    expect(physicalValue.exec(rules)?.[0]).toBeUndefined();
  });
  it.each(styles)('%s asks for nothing from elsewhere and spaces no Arabic letters', (file) => {
    expect(rulesOf(file)).not.toMatch(/https?:|@import|letter-spacing/);
  });
});

describe('components', () => {
  it.each(components)('%s has no inline style', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\sstyle=|dangerouslySetInnerHTML/);
  });
});
