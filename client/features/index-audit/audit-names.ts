import type { Framework, LocalText } from '#shared/domain/framework/framework.ts';

/** Titles and parents of a framework's nodes, by code. */
export interface AuditNames {
  readonly titleOf: (code: string) => string;
  readonly childrenOf: (code: string) => readonly string[];
}

export function auditNames({ nodes }: Framework, text: (local: LocalText) => string): AuditNames {
  const titles = new Map(nodes.map(({ code, title }) => [code, title]));
  return {
    titleOf: (code) => {
      const title = titles.get(code);
      return title ? text(title) : code;
    },
    childrenOf: (code) => nodes.filter(({ parent }) => parent === code).map((node) => node.code),
  };
}
