import { Conflict, NotFound } from '#shared/domain/errors.ts';
import {
  type CompiledFramework,
  compileFramework,
} from '#shared/domain/framework/compile-framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { increaseCatalogueVersion } from '#server/store/instance.ts';
import type { Store } from '#server/store/open.ts';
import {
  addFrameworkVersion,
  findFrameworkVersion,
  getFrameworkVersion,
  listFrameworkVersions,
  type FrameworkVersionRecord,
} from './frameworks.store.ts';
import { hashFramework, parseFramework } from './parse-framework.ts';

/** A stored version, ready to score with. */
export interface FrameworkVersion {
  readonly id: number;
  readonly sha256: string;
  readonly state: 'draft' | 'published';
  readonly compiled: CompiledFramework;
}

/** Framework versions: stored once, compiled once. */
export interface FrameworksService {
  /** Stores and publishes the version of a file; again with the same content it changes nothing. */
  importFramework(document: unknown): FrameworkVersion;
  findVersion(framework: string, version: string): FrameworkVersion;
  getVersion(id: number): FrameworkVersion;
  /** The version added last, or null in an empty store. */
  newestVersion(): FrameworkVersion | null;
}

export function createFrameworksService(store: Store): FrameworksService {
  const compiled = new Map<number, FrameworkVersion>();

  function open(record: FrameworkVersionRecord): FrameworkVersion {
    const known = compiled.get(record.id);
    if (known && known.sha256 === record.sha256 && known.state === record.state) return known;
    const version: FrameworkVersion = {
      id: record.id,
      sha256: record.sha256,
      state: record.state,
      compiled: compileFramework(parseFramework(JSON.parse(record.document))),
    };
    compiled.set(record.id, version);
    return version;
  }

  function getVersion(id: number): FrameworkVersion {
    const known = compiled.get(id);
    if (known?.state === 'published') return known;
    const record = getFrameworkVersion(store.reader, id);
    if (!record) throw new NotFound('framework version');
    return open(record);
  }

  return {
    importFramework(document) {
      const framework = parseFramework(document);
      const sha256 = hashFramework(framework);
      const id = store.transact((writer) => {
        const stored = findFrameworkVersion(writer, framework.id, framework.version);
        if (stored && stored.sha256 !== sha256) {
          throw new Conflict('framework.version_exists', {
            id: framework.id,
            version: framework.version,
            sha256: stored.sha256,
          });
        }
        if (stored) return stored.id;
        increaseCatalogueVersion(writer);
        return addFrameworkVersion(
          writer,
          {
            framework: framework.id,
            version: framework.version,
            sha256,
            state: 'published',
            document: JSON.stringify(framework),
          },
          framework.nodes.filter(isIndicator).map((indicator) => indicator.code),
        );
      });
      return getVersion(id);
    },
    findVersion(framework, version) {
      const record = findFrameworkVersion(store.reader, framework, version);
      if (!record) throw new NotFound(`framework ${framework} ${version}`);
      return open(record);
    },
    getVersion,
    newestVersion() {
      const newest = listFrameworkVersions(store.reader).at(-1);
      return newest ? getVersion(newest.id) : null;
    },
  };
}
