/** Replaced when Slidev serves or builds; see `getDefine` of @slidev/cli, and vite.config.ts. */
declare const __DEV__: boolean
declare const __SLIDEV_FEATURE_PRESENTER__: boolean
declare const __SLIDEV_HAS_SERVER__: boolean
declare const __VERSION__: string | undefined
declare const __ROOM_ADDRESS__: import('../deck/roomAddress').RoomAddress | null
