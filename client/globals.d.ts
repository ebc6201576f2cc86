declare const __APP_VERSION__: string;

declare module 'virtual:catalogue/ar' {
  export const messages: Record<string, string>;
}
declare module 'virtual:catalogue/en' {
  export const messages: Record<string, string>;
}
declare module 'virtual:catalogue/ar/late' {
  export const messages: Record<string, string>;
}
declare module 'virtual:catalogue/en/late' {
  export const messages: Record<string, string>;
}
